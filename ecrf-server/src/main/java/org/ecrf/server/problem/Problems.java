package org.ecrf.server.problem;

import java.util.List;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/** Short ways to the refusals that many use cases make. */
public final class Problems {
  private Problems() {}

  public static Refused notFound(String what) {
    return new Refused(new Refusal.NotFound(what));
  }

  /** A part of a command without which it makes no sense. */
  public static <T> T given(@Nullable T value, String path) {
    if (value == null) {
      throw unreadable(path, Rule.GIVEN);
    }
    return value;
  }

  /**
   * One part of a command cannot be read.
   *
   * @param details what the rule leaves open, in its order
   */
  public static Refused unreadable(String path, Rule rule, Object... details) {
    return new Refused(new Refusal.Unreadable(List.of(new ItemProblem(path, rule.text(details)))));
  }

  public static Refused notAllowed(String reason, String sentence) {
    return new Refused(new Refusal.NotAllowed(reason, sentence, List.of()));
  }

  /**
   * @param what of the study it is about, in the study's languages
   */
  public static Refused notAllowed(String reason, String sentence, Text what) {
    return new Refused(new Refusal.NotAllowed(reason, sentence, List.of(what)));
  }
}
