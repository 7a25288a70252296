package org.ecrf.server.problem;

import jakarta.resource.ResourceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a failure means that the database is away, overloaded or too slow just now. */
public final class Outage {
  /**
   * SQL states: 08 connection, 40 serialisation and deadlock, 53 resources, 57 operator
   * intervention with the statement timeout, 55P03 lock timeout.
   */
  private static final List<String> STATES = List.of("08", "40", "53", "57", "55P03");

  private Outage() {}

  /**
   * A transaction that was rolled back at its end without a reason from the database lost its
   * connection, and so did one whose only participant, the database, is said to be partly decided:
   * whether it was committed is not known, and the same request tells.
   */
  public static boolean causes(Throwable failure) {
    boolean lostAtItsEnd = false;
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ResourceException) {
        return true;
      }
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        return STATES.stream().anyMatch(sql.getSQLState()::startsWith);
      }
      lostAtItsEnd |= t instanceof RollbackException || t instanceof HeuristicMixedException;
    }
    return lostAtItsEnd;
  }

  /** A word for the log: an outage is known by itself, anything else is reported as a defect. */
  public static String report(Throwable failure) {
    return causes(failure) ? "the database is away" : Defects.report(failure);
  }
}
