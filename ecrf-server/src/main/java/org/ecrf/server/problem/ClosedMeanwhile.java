package org.ecrf.server.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database has refused to write because the place was frozen or locked by somebody else
 * between the question and the writing.
 */
public final class ClosedMeanwhile {
  private static final String STATE = "42501";
  private static final Pattern TOLD = Pattern.compile("of a (locked|frozen) place");

  private ClosedMeanwhile() {}

  public static Optional<Refusal> told(Throwable failure) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && STATE.equals(sql.getSQLState())) {
        Matcher told = TOLD.matcher(String.valueOf(sql.getMessage()));
        return told.find() ? Optional.of(refusal(told.group(1))) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Refusal refusal(String degree) {
    return degree.equals("locked") ? new Refusal.Locked("place") : new Refusal.Frozen("place");
  }
}
