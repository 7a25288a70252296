package org.ecrf.server.job;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Says what failed and where, without the messages, which may quote values. */
final class Failure {
  private static final int PLACES = 12;

  private Failure() {}

  static String describe(Throwable failure) {
    StringJoiner text = new StringJoiner("; caused by ");
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      text.add(t.getClass().getName() + places(t));
    }
    return text.toString();
  }

  private static String places(Throwable failure) {
    StringJoiner places = new StringJoiner(" < ", " at ", "");
    StackTraceElement[] stack = failure.getStackTrace();
    for (int i = 0; i < Math.min(PLACES, stack.length); i++) {
      places.add(stack[i].toString());
    }
    return places.toString();
  }
}
