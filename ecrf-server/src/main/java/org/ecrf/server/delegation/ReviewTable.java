package org.ecrf.server.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.server.problem.Page;

/** What a periodic review reads and writes, a page at a time. */
@ApplicationScoped
class ReviewTable {
  private final EntityManager em;

  @Inject
  ReviewTable(EntityManager em) {
    this.em = em;
  }

  /** Grants that have not been revoked, by person; each in the order in which they were given. */
  Page<GrantRow> grants(String study, int offset, int limit) {
    String where = " from GrantRow g where g.study = :study and g.revokedAt is null";
    List<GrantRow> rows =
        em.createQuery("select g" + where + " order by g.user, g.id", GrantRow.class)
            .setParameter("study", study)
            .setFirstResult(Page.from(offset))
            .setMaxResults(Page.atMost(limit))
            .getResultList();
    long total =
        em.createQuery("select count(g)" + where, Long.class)
            .setParameter("study", study)
            .getSingleResult();
    return new Page<>(rows, total);
  }

  /** The last review of each of these people; one statement. */
  Map<String, ReviewRow> last(String study, Collection<String> people) {
    return em
        .createQuery(
            """
            select r from ReviewRow r
             where r.study = :study and r.user in :people
               and r.id = (select max(o.id) from ReviewRow o
                            where o.study = r.study and o.user = r.user)
            """,
            ReviewRow.class)
        .setParameter("study", study)
        .setParameter("people", people)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(ReviewRow::user, review -> review));
  }

  void insert(ReviewRow review) {
    em.persist(review);
  }
}
