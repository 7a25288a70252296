package org.ecrf.server.problem;

import jakarta.persistence.EntityManager;
import org.hibernate.LockMode;
import org.hibernate.LockOptions;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Rows by their key. {@link EntityManager#find} answers null too where the connection broke and the
 * transaction is marked for rollback (HHH-12472), and an outage would be told as "there is no such
 * row"; here a row is missing only where the database said so.
 */
public final class Lookup {
  private Lookup() {}

  /** Null where there is no such row; throws where the database could not say so. */
  public static <T> @Nullable T byKey(EntityManager em, Class<T> type, Object key) {
    return em.unwrap(Session.class).byId(type).load(key);
  }

  /** The same, and nobody else changes it until the transaction ends. */
  public static <T> @Nullable T lockedByKey(EntityManager em, Class<T> type, Object key) {
    return em.unwrap(Session.class)
        .byId(type)
        .with(new LockOptions(LockMode.PESSIMISTIC_WRITE))
        .load(key);
  }
}
