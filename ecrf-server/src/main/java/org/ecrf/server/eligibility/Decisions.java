package org.ecrf.server.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;

/** The table of decisions. */
@ApplicationScoped
class Decisions {
  private final EntityManager em;

  @Inject
  Decisions(EntityManager em) {
    this.em = em;
  }

  void insert(DecisionRow decision) {
    em.persist(decision);
  }

  Optional<DecisionRow> last(long subject, Set<DecisionRow.Kind> kinds) {
    return em
        .createQuery(
            """
            select d from DecisionRow d
             where d.subject = :subject and d.kind in :kinds order by d.id desc
            """,
            DecisionRow.class)
        .setParameter("subject", subject)
        .setParameter("kinds", kinds)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }
}
