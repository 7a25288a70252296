package org.ecrf.server.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.problem.Lookup;

/** The table of grants, as it is written. */
@ApplicationScoped
class GrantTable {
  private final EntityManager em;

  @Inject
  GrantTable(EntityManager em) {
    this.em = em;
  }

  List<GrantRow> of(String study) {
    return em.createQuery(
            "select g from GrantRow g where g.study = :study order by g.id", GrantRow.class)
        .setParameter("study", study)
        .getResultList();
  }

  /** All that a person has, had or will have in the study. */
  List<GrantRow> of(String study, String user) {
    return em.createQuery(
            "select g from GrantRow g where g.study = :study and g.user = :user order by g.id",
            GrantRow.class)
        .setParameter("study", study)
        .setParameter("user", user)
        .getResultList();
  }

  Optional<GrantRow> one(String study, long id) {
    return Optional.ofNullable(Lookup.byKey(em, GrantRow.class, id)).filter(g -> g.of(study));
  }

  void insert(GrantRow grant) {
    em.persist(grant);
  }
}
