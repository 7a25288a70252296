package org.ecrf.server.participation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Report;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.WithdrawalScope;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.Sights;
import org.ecrf.server.study.Studies;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part and has not signed since a new version of the consent applies at the site; the
 * site that has known it the longest first.
 */
@UseCase
public class ListDueConsents {
  private static final String DUE =
      """
        from ecrf.subject s
        join ecrf.site t on t.study = s.study and t.code = s.site
        join ecrf.study_parameter p
          on p.study = s.study and p.parameter = :parameter and p.site in (s.site, '')
      """
          + Consents.LATEST
          + """
             where s.study = :study and ecrf.degree_at(s.id, null, null) <> 'LOCKED'
               and (s.state in ('SCREENING', 'ENROLLED')
                    or s.state = 'WITHDRAWN' and s.withdrawn_from in (:further))
               and p.value ->> 'value'
                   <= to_char(cast(:now as timestamptz) at time zone t.time_zone, 'YYYY-MM-DD')
               and coalesce(left(c.signed, 10), '') < p.value ->> 'value'
            """;

  private final Access access;
  private final Studies studies;
  private final Sights sights;
  private final EntityManager em;
  private final Clock clock;

  @Inject
  ListDueConsents(Access access, Studies studies, Sights sights, EntityManager em, Clock clock) {
    this.access = access;
    this.studies = studies;
    this.sights = sights;
    this.em = em;
    this.clock = clock;
  }

  /**
   * Two statements. Nobody where the study does not say from when a new version applies.
   *
   * @param site null: all that the caller may see
   */
  @Requires(Permission.READ_DATA)
  public Page<DueConsent> page(String study, @Nullable String site, int offset, int limit) {
    Sites sites = access.in(study).sites();
    StudyDefinition definition = studies.newest(study).definition();
    Optional<String> parameter =
        definition.reporting(Report.Consent.class).stream()
            .map(form -> ((Report.Consent) Objects.requireNonNull(form.report())).dueFrom())
            .filter(Objects::nonNull)
            .findFirst();
    return parameter.isEmpty()
        ? new Page<>(List.of(), 0)
        : page(new Wanted(definition, parameter.get(), sites, site), offset, limit);
  }

  private record Wanted(
      StudyDefinition study, String parameter, Sites sites, @Nullable String site) {
    String where() {
      return new ParticipantFilter(null, site).where(sites);
    }
  }

  private Page<DueConsent> page(Wanted wanted, int offset, int limit) {
    String columns =
        "select s.number, s.site, s.state, c.signed, c.version, p.value ->> 'value' as since,"
            + " to_char(cast(:now as timestamptz) at time zone t.time_zone, 'YYYY-MM-DD') as today";
    String order = " order by p.value ->> 'value', s.number";
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        bind(em.createNativeQuery(columns + DUE + wanted.where() + order, Tuple.class), wanted)
            .setFirstResult(Page.from(offset))
            .setMaxResults(Page.atMost(limit))
            .getResultList();
    Query count = em.createNativeQuery("select count(*)" + DUE + wanted.where());
    long total = ((Number) bind(count, wanted).getSingleResult()).longValue();
    return new Page<>(rows.stream().map(row -> line(wanted.study(), row)).toList(), total);
  }

  private Query bind(Query query, Wanted wanted) {
    query
        .setParameter("study", wanted.study().id())
        .setParameter("parameter", wanted.parameter())
        .setParameter("consents", Consents.of(wanted.study()))
        .setParameter("further", further(wanted.study()))
        .setParameter("now", clock.instant());
    return new ParticipantFilter(null, wanted.site()).bind(query, wanted.sites());
  }

  /** Whoever has withdrawn and is still seen has to be asked, too. */
  private static List<String> further(StudyDefinition study) {
    List<String> visits =
        study.visits().stream()
            .filter(visit -> visit.kind() != Visit.Kind.LOG)
            .map(Visit::id)
            .toList();
    List<String> codes =
        study.withdrawal().stream()
            .filter(scope -> visits.stream().anyMatch(scope::keeps))
            .map(WithdrawalScope::code)
            .collect(Collectors.toList());
    return codes.isEmpty() ? List.of("") : codes;
  }

  private DueConsent line(StudyDefinition study, Tuple row) {
    boolean readable =
        ParticipantWords.mayReadConsents(study, sights.of(study, row.get("site", String.class)));
    LocalDate since = LocalDate.parse(row.get("since", String.class));
    LocalDate today = LocalDate.parse(row.get("today", String.class));
    return new DueConsent(
        row.get("number", String.class),
        row.get("site", String.class),
        SubjectState.valueOf(row.get("state", String.class)),
        since,
        readable ? row.get("signed", String.class) : null,
        readable ? row.get("version", String.class) : null,
        today.toEpochDay() - since.toEpochDay());
  }
}
