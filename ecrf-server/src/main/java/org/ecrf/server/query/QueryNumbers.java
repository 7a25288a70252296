package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Numbers for the queries to come. The statement that writes queries brings the next ones, so that
 * a save does not ask for them on its own; what a transaction leaves unused, another one takes.
 */
@ApplicationScoped
class QueryNumbers {
  /** By which the sequence grows. */
  private static final int BLOCK = 50;

  private final EntityManager em;
  private final Queue<Long> free = new ArrayDeque<>();

  @Inject
  QueryNumbers(EntityManager em) {
    this.em = em;
  }

  synchronized long next() {
    if (free.isEmpty()) {
      take((Long) em.createNativeQuery("select nextval('query_id')", Long.class).getSingleResult());
    }
    return free.remove();
  }

  /** Whether more are wanted soon. */
  synchronized boolean few() {
    return free.size() < BLOCK;
  }

  /**
   * @param drawn from the sequence: the first of a block
   */
  synchronized void take(long drawn) {
    for (long number = drawn; number < drawn + BLOCK; number++) {
      free.add(number);
    }
  }
}
