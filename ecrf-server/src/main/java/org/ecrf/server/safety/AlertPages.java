package org.ecrf.server.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import org.ecrf.server.access.Sites;
import org.ecrf.server.problem.Page;

/** Filters and pages alerts in the database, with what their forms hold: two statements. */
@ApplicationScoped
class AlertPages {
  private static final String COLUMNS =
      """
      select a.id, a.subject, a.site, a.visit, a.form, a.matter, a.state, a.raised_at, a.open_until,
             a.escalated_at, a.opened_by, a.opened_role, a.opened_at,
             cast(e.data as text) as data, cast(e.study_version as int) as study_version
      """;

  private static final String TABLES =
      """
        from ecrf.safety_alert a
        left join ecrf.entry e
          on e.subject_id = a.subject_id and e.visit = a.visit and e.form = a.form
       where a.study = :study
      """;

  /** What waits stands first, the longest before; then the newest. */
  private static final String ORDER =
      """
       order by a.state <> 'WAITING', case a.state when 'WAITING' then a.open_until end,
                a.raised_at desc, a.id desc
      """;

  private final EntityManager em;

  @Inject
  AlertPages(EntityManager em) {
    this.em = em;
  }

  Page<Tuple> page(String study, Sites sites, AlertFilter filter, int offset, int limit) {
    String where = TABLES + filter.where() + at(sites);
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        bind(em.createNativeQuery(COLUMNS + where + ORDER, Tuple.class), study, sites, filter)
            .setFirstResult(Page.from(offset))
            .setMaxResults(Page.atMost(limit))
            .getResultList();
    return new Page<>(rows, count(study, sites, filter));
  }

  long count(String study, Sites sites, AlertFilter filter) {
    String where = TABLES + filter.where() + at(sites);
    Query count = em.createNativeQuery("select count(*)" + where);
    return ((Number) bind(count, study, sites, filter).getSingleResult()).longValue();
  }

  private static String at(Sites sites) {
    return sites instanceof Sites.Some ? " and a.site in (:sites)" : "";
  }

  private static Query bind(Query query, String study, Sites sites, AlertFilter filter) {
    query.setParameter("study", study);
    if (sites instanceof Sites.Some some) {
      query.setParameter("sites", some.codes());
    }
    return filter.bind(query);
  }
}
