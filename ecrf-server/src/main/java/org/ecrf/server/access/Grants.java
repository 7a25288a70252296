package org.ecrf.server.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of grants. */
@ApplicationScoped
class Grants {
  private final EntityManager em;
  private final Clock clock;

  @Inject
  Grants(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** Those that hold now, in any study. */
  List<GrantRow> holding(String user) {
    Instant now = clock.instant();
    return em.createQuery(
            """
            select g from GrantRow g
             where g.user = :user and g.from <= :now and (g.until is null or g.until > :now)
               and g.revokedAt is null
             order by g.id
            """,
            GrantRow.class)
        .setParameter("user", user)
        .setParameter("now", now)
        .getResultList();
  }

  List<GrantRow> of(String study) {
    return em.createQuery(
            "select g from GrantRow g where g.study = :study order by g.id", GrantRow.class)
        .setParameter("study", study)
        .getResultList();
  }

  Optional<GrantRow> one(String study, long id) {
    return Optional.ofNullable(em.find(GrantRow.class, id)).filter(g -> g.of(study));
  }

  void insert(GrantRow grant) {
    em.persist(grant);
  }
}
