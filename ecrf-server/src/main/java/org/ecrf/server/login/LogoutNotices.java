package org.ecrf.server.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The logout tokens that have been received. */
@ApplicationScoped
class LogoutNotices {
  /** Longer than any of them is taken for fresh. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final EntityManager em;
  private final Clock clock;

  @Inject
  LogoutNotices(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** Whether it comes for the first time. */
  @Transactional
  boolean isNew(String id) {
    Instant now = clock.instant();
    em.createNativeQuery("delete from logout_notice where received_at < :old")
        .setParameter("old", now.minus(KEPT))
        .executeUpdate();
    return em.createNativeQuery(
                "insert into logout_notice (id, received_at) values (:id, :now) on conflict do nothing")
            .setParameter("id", id)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }
}
