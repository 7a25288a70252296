package org.ecrf.server.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import org.hibernate.BaseSessionEventListener;
import org.hibernate.Session;

/** Counts the SQL statements of one step, and not what other threads ask meanwhile. */
@ApplicationScoped
public class Statements {
  @Inject EntityManager em;
  @Inject UserTransaction transaction;

  public long of(Callable<?> step) {
    Counter counter = new Counter();
    try {
      transaction.begin();
      em.unwrap(Session.class).addEventListeners(counter);
      step.call();
      transaction.commit();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return counter.count;
  }

  private static final class Counter extends BaseSessionEventListener {
    private long count;

    @Override
    public void jdbcPrepareStatementStart() {
      count++;
    }
  }
}
