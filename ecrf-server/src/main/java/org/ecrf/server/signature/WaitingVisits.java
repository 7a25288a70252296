package org.ecrf.server.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Set;
import org.ecrf.server.access.Sites;
import org.ecrf.server.freeze.NotLocked;
import org.ecrf.server.problem.Page;

/** Finds visits to be signed, page by page in the database. */
@ApplicationScoped
class WaitingVisits {
  /** Complete, begun by nobody further, and some form under no signature that holds. */
  private static final String WAITING =
      """
       from (
         select s.number, s.site, e.visit,
                count(*) filter (where not exists (
                  select from signature g join signature_entry c on c.signature_id = g.id
                   where g.subject_id = s.id and g.state = 'SIGNED'
                     and c.visit = e.visit and c.form = e.form)) as forms,
                bool_or(exists (
                  select from signature g join signature_entry c on c.signature_id = g.id
                   where g.subject_id = s.id and g.state = 'VOID'
                     and c.visit = e.visit and c.form = e.form)) as voided,
                bool_or(e.state = 'IN_PROGRESS') as begun
           from entry e join subject s on s.id = e.subject_id
          where s.study = :study and (:all or s.site in (:sites))
            and s.mistake is null and
      """
          + NotLocked.FORM
          + """
            and e.state <> 'ENTERED_BY_MISTAKE'
            and split_part(e.form, '[', 1) not in (:hidden)
          group by s.number, s.site, e.visit) as w
        where w.forms > 0 and not w.begun
      """;

  private final EntityManager em;

  @Inject
  WaitingVisits(EntityManager em) {
    this.em = em;
  }

  /**
   * @param hidden forms that are no part of it
   */
  Page<ToSign> page(String study, Sites sites, Set<String> hidden, int offset, int limit) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        bind(
                "select w.number, w.site, w.visit, w.forms, w.voided"
                    + WAITING
                    + " order by w.number, w.visit",
                study,
                sites,
                hidden)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList();
    long total =
        ((Number) bind("select count(*)" + WAITING, study, sites, hidden).getSingleResult())
            .longValue();
    return new Page<>(rows.stream().map(WaitingVisits::line).toList(), total);
  }

  private Query bind(String sql, String study, Sites sites, Set<String> hidden) {
    boolean all = sites instanceof Sites.All;
    return em.createNativeQuery(sql)
        .setParameter("study", study)
        .setParameter("all", all)
        .setParameter("sites", sites instanceof Sites.Some some ? some.codes() : Set.of("-"))
        .setParameter("hidden", hidden.isEmpty() ? Set.of("-") : hidden);
  }

  private static ToSign line(Object[] row) {
    return new ToSign(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        ((Number) row[3]).intValue(),
        (Boolean) row[4]);
  }
}
