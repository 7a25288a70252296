package org.ecrf.server.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.ResourceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {
  @Test
  void aTransactionThatIsLostAtItsEndIsAnOutage() {
    assertTrue(Outage.causes(new RuntimeException(new RollbackException())));
    assertTrue(Outage.causes(new RuntimeException(new HeuristicMixedException())));
  }

  @Test
  void noConnectionIsAnOutage() {
    assertTrue(Outage.causes(new RuntimeException(new ResourceException())));
    assertTrue(Outage.causes(new SQLException("closed", "08006")));
  }

  @Test
  void aReasonOfTheDatabaseDecides() {
    RollbackException rolledBack = new RollbackException();
    rolledBack.initCause(new SQLException("duplicate", "23505"));
    assertFalse(Outage.causes(rolledBack));
    assertFalse(Outage.causes(new IllegalStateException()));
  }
}
