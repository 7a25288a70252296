package org.ecrf.server.problem;

import java.lang.System.Logger.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reports what should not happen. Messages of exceptions are left out of the log, and of the answer
 * anyway: those of the database's driver hold values of patients.
 */
public final class Defects {
  private static final System.Logger LOG = System.getLogger("org.ecrf.defect");
  private static final int FRAMES = 25;

  private Defects() {}

  /** Logs it under a number, and answers the sentence that tells the number to the caller. */
  public static String report(Throwable failure) {
    String number = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, () -> "defect " + number + told(failure));
    return "Something is wrong with the platform. It is in the log as " + number + ".";
  }

  private static String told(Throwable failure) {
    StringBuilder told = new StringBuilder();
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      told.append("\n").append(t.getClass().getName());
      StackTraceElement[] frames = t.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        told.append("\n  at ").append(frames[i]);
      }
    }
    return told.toString();
  }
}
