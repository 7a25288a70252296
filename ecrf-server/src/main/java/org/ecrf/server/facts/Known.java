package org.ecrf.server.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.subject.Past;
import org.ecrf.server.subject.SubjectFile;

/**
 * Reads what study and site say, in one statement, and in none where the study asks for nothing.
 */
@ApplicationScoped
public class Known {
  private static final String COHORTS =
      """
      select 'cohort' as kind, p.cohort as name, cast(count(*) as text) as told
        from cohort_place p where p.study = :study and p.subject_id <> :subject group by p.cohort
      """;
  private static final String PARAMETERS =
      """
      select 'parameter' as kind, p.parameter as name, cast(p.value as text) as told
        from study_parameter p where p.study = :study and p.site in ('', :site)
      """;
  private static final String UNTIL_THEN =
      """
      (select c -> 'to' -> 'value' ->> 'value'
         from act a cross join lateral jsonb_array_elements(a.disclosed -> 'changes') c
        where a.chain = :chain and a.target = 'range/' || r.id and a.at <= :at
          and c ->> 'path' = a.target || '/until'
        order by a.seq desc limit 1)
      """;

  private static final String RANGES =
      """
      select 'range' as kind, r.analyte as name, cast(jsonb_build_object(
               'analyte', r.analyte, 'sex', r.sex, 'fromAge', r.from_age, 'toAge', r.to_age,
               'from', r.valid_from, 'until', r.valid_until,
               'low', r.low, 'high', r.high, 'unit', r.unit) as text) as told
        from reference_range r where r.study = :study and r.site = :site
      """;

  /** A place once given stays used. */
  private static final String COHORTS_THEN =
      """
      select 'cohort' as kind, p.cohort as name, cast(count(*) as text) as told
        from cohort_place p
       where p.study = :study and p.subject_id <> :subject and p.given_at <= :at
       group by p.cohort
      """;

  private static final String PARAMETERS_THEN =
      """
      select 'parameter' as kind, split_part(s.path, '/', 2) as name, s.told from (
        select distinct on (c ->> 'path') c ->> 'path' as path,
               coalesce(cast(c -> 'to' -> 'value' as text), '{}') as told
          from act a cross join lateral jsonb_array_elements(a.disclosed -> 'changes') c
         where a.chain = :chain and a.action = 'set-parameter' and a.at <= :at
         order by c ->> 'path', a.seq desc) s
       where split_part(s.path, '/', 3) in ('', :site)
      """;

  /** The last day of a range is what may change. */
  private static final String RANGES_THEN =
      RANGES.replace("r.valid_until", UNTIL_THEN) + " and r.added_at <= :at";

  private final EntityManager em;

  @Inject
  Known(EntityManager em) {
    this.em = em;
  }

  public Surroundings about(SubjectFile subject, StudyDefinition study) {
    boolean now = subject.past() == null;
    List<String> parts = new ArrayList<>();
    if (!study.cohorts().isEmpty()) {
      parts.add(now ? COHORTS : COHORTS_THEN);
    }
    if (!study.parameters().isEmpty()) {
      parts.add(now ? PARAMETERS : PARAMETERS_THEN);
    }
    if (!study.analytes().isEmpty()) {
      parts.add(now ? RANGES : RANGES_THEN);
    }
    return parts.isEmpty() ? Surroundings.NONE : read(subject, study, parts);
  }

  private Surroundings read(SubjectFile subject, StudyDefinition study, List<String> parts) {
    String sql = String.join(" union all ", parts);
    Query query = em.createNativeQuery(sql);
    // what the transaction has written so far is its own subject's
    query.setFlushMode(FlushModeType.COMMIT);
    query.setParameter("study", subject.ref().study());
    if (sql.contains(":site")) {
      query.setParameter("site", subject.site());
    }
    if (sql.contains(":subject")) {
      query.setParameter("subject", subject.id());
    }
    Past past = subject.past();
    if (past != null) {
      query.setParameter("at", past.moment());
    }
    if (sql.contains(":chain")) {
      query.setParameter("chain", Chain.study(study.id()).name());
    }
    KnownRows rows = new KnownRows(study);
    for (Object row : query.getResultList()) {
      Object[] columns = (Object[]) row;
      rows.add((String) columns[0], (String) columns[1], (String) columns[2]);
    }
    return rows.surroundings();
  }
}
