package org.ecrf.server.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Sites;
import org.ecrf.server.problem.Page;

/** Pages the screening and enrolment log in the database: two statements. */
@ApplicationScoped
class ParticipantPages {
  private static final String COLUMNS =
      """
      select s.number, s.site, s.state, s.registered_at, s.withdrawn_from,
             to_char(s.consented, 'YYYY-MM-DD') as consented,
             to_char(s.left_on, 'YYYY-MM-DD') as left_on,
             c.signed, c.version, d.at as decided, d.reason, cast(d.verdicts as text) as verdicts
        from ecrf.subject s
      """
          + Consents.LATEST
          + """
            left join lateral (
              select x.at, x.reason, x.verdicts
                from ecrf.decision x
               where x.subject_id = s.id
                 and x.kind in ('ENROLMENT', 'SCREEN_FAILURE', 'WITHDRAWAL', 'ENTERED_BY_MISTAKE')
               order by x.id desc limit 1) d on true
            """;

  private static final String OF_STUDY = " where s.study = :study";

  private final EntityManager em;

  @Inject
  ParticipantPages(EntityManager em) {
    this.em = em;
  }

  /** In the order of the numbers: those of a site stand together. */
  Page<Tuple> page(
      StudyDefinition study, Sites sites, ParticipantFilter filter, int offset, int limit) {
    return new Page<>(rows(study, sites, filter, offset, limit), count(study, sites, filter));
  }

  @SuppressWarnings("unchecked")
  List<Tuple> rows(
      StudyDefinition study, Sites sites, ParticipantFilter filter, int offset, int limit) {
    String sql = COLUMNS + OF_STUDY + filter.where(sites) + " order by s.number";
    Query query =
        em.createNativeQuery(sql, Tuple.class)
            .setParameter("study", study.id())
            .setParameter("consents", Consents.of(study));
    return filter
        .bind(query, sites)
        .setFirstResult(Page.from(offset))
        .setMaxResults(Page.atMost(limit))
        .getResultList();
  }

  private long count(StudyDefinition study, Sites sites, ParticipantFilter filter) {
    Query query =
        em.createNativeQuery("select count(*) from ecrf.subject s" + OF_STUDY + filter.where(sites))
            .setParameter("study", study.id());
    return ((Number) filter.bind(query, sites).getSingleResult()).longValue();
  }
}
