package org.ecrf.server.deviation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Report;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Sites;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.Discretion;
import org.ecrf.server.study.Studies;
import org.jspecify.annotations.Nullable;

/** Filters and pages deviations in the database: two statements. */
@ApplicationScoped
class DeviationPages {
  /**
   * What checks have found and is not corrected, and what people have recorded; of the one the
   * site's last answer is its action, of the other an item.
   */
  private static final String ALL =
      """
      with d as (
        select 'query/' || q.id as of, q.id as query_id, q.subject_id, q.subject, q.site, q.visit,
               q.form, q.item, q.check_id, cast(q.message as text) as message,
               to_char(q.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since,
               cast(null as text) as data,
               (select m.message from ecrf.query_message m
                 where m.query_id = q.id and m.kind = 'ANSWERED' order by m.seq desc limit 1) as action
          from ecrf.query q
         where q.study = :study and q.check_id = any (string_to_array(:checks, ','))
           and (q.state in ('OPEN', 'ANSWERED') or q.accepted
                or exists (select from ecrf.deviation x where x.query_id = q.id))
        union all
        select 'entry/' || s.number || '/' || e.visit || '/' || e.form, null, s.id, s.number, s.site,
               e.visit, e.form, null, null, null,
               (select min(v.value ->> 'at') from jsonb_each(e.data) v),
               cast(e.data as text), e.data -> (w ->> 'action') ->> 'value'
          from ecrf.subject s
          join ecrf.entry e on e.subject_id = s.id
          join jsonb_array_elements(cast(:forms as jsonb)) w
            on w ->> 'form' = split_part(e.form, '[', 1)
         where s.study = :study and e.mistake is null and e.data <> '{}')
      """;

  private static final String COLUMNS =
      "select d.*, r.id as said, r.class as classed, r.note, r.state, r.decided_by, r.decided_role,"
          + " r.decided_at";

  private static final String TABLES =
      """
        from d
        join ecrf.subject p on p.id = d.subject_id and p.state <> 'ENTERED_BY_MISTAKE'
        left join ecrf.deviation r
          on r.query_id = d.query_id
          or d.query_id is null and r.subject_id = d.subject_id and r.visit = d.visit
             and r.form = d.form
       where true
      """;

  private final EntityManager em;
  private final Studies studies;

  @Inject
  DeviationPages(EntityManager em, Studies studies) {
    this.em = em;
    this.studies = studies;
  }

  /** What a command has to know of one. */
  record Found(@Nullable Long id, FormAt at, @Nullable String action) {}

  /** The newest first. */
  @SuppressWarnings("unchecked")
  Page<Tuple> page(String study, Sites sites, DeviationFilter filter, int offset, int limit) {
    String where = TABLES + filter.where() + at(sites);
    List<Tuple> rows =
        bind(
                em.createNativeQuery(
                    ALL + COLUMNS + where + " order by d.since desc, d.of", Tuple.class),
                study,
                sites,
                filter)
            .setFirstResult(Page.from(offset))
            .setMaxResults(Page.atMost(limit))
            .getResultList();
    Query count = em.createNativeQuery(ALL + "select count(*)" + where);
    long total = ((Number) bind(count, study, sites, filter).getSingleResult()).longValue();
    return new Page<>(rows, total);
  }

  /** Whose it is. */
  Optional<String> subject(String study, DeviationOf of) {
    return row(study, of).map(row -> row.get("subject", String.class));
  }

  Optional<Found> one(String study, DeviationOf of) {
    return row(study, of)
        .map(
            row -> {
              Number said = row.get("said", Number.class);
              return new Found(
                  said == null ? null : said.longValue(),
                  new FormAt(row.get("visit", String.class), row.get("form", String.class)),
                  row.get("action", String.class));
            });
  }

  @SuppressWarnings("unchecked")
  private Optional<Tuple> row(String study, DeviationOf of) {
    Query query =
        em.createNativeQuery(ALL + COLUMNS + TABLES + " and d.of = :of", Tuple.class)
            .setParameter("of", of.toString());
    return bind(query, study, new Sites.All(), DeviationFilter.ALL).getResultList().stream()
        .findFirst();
  }

  private static String at(Sites sites) {
    return sites instanceof Sites.Some ? " and d.site in (:sites)" : "";
  }

  private Query bind(Query query, String study, Sites sites, DeviationFilter filter) {
    StudyDefinition definition = studies.newest(study).definition();
    query
        .setParameter("study", study)
        .setParameter("checks", String.join(",", checks(definition)))
        .setParameter("forms", forms(definition));
    if (sites instanceof Sites.Some some) {
      query.setParameter("sites", some.codes());
    }
    filter.bind(query);
    return query;
  }

  /** What rests on something for few is in no list: its query is theirs. */
  private static List<String> checks(StudyDefinition study) {
    Discretion everyone = Discretion.ofEveryone(study);
    return study.checks().stream()
        .filter(Check::deviation)
        .filter(check -> !everyone.closes(check.id()))
        .filter(check -> !everyone.closes(new ItemPath("any", check.form(), check.item())))
        .map(Check::id)
        .toList();
  }

  private static String forms(StudyDefinition study) {
    return Canonical.of(
        study.reporting(Report.Deviation.class).stream().map(DeviationPages::form).toList());
  }

  private static Map<String, String> form(Form form) {
    Report.Deviation report = (Report.Deviation) Objects.requireNonNull(form.report());
    return Map.of("form", form.id(), "action", Objects.requireNonNullElse(report.action(), ""));
  }
}
