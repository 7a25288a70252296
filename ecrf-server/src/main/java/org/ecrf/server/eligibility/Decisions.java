package org.ecrf.server.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * @param visit of a dose, null for other decisions
   */
  Optional<DecisionRow> last(long subject, Set<DecisionRow.Kind> kinds, @Nullable String visit) {
    return em
        .createQuery(
            """
            select d from DecisionRow d
             where d.subject = :subject and d.kind in :kinds and (:any = true or d.visit = :visit)
             order by d.id desc
            """,
            DecisionRow.class)
        .setParameter("subject", subject)
        .setParameter("kinds", kinds)
        .setParameter("any", visit == null)
        .setParameter("visit", visit == null ? "" : visit)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }
}
