package org.ecrf.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it goes over the wire (RFC 9457).
 *
 * @param items the items it is about, each with its rule
 * @param because what stands in the way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    @Nullable List<?> items,
    @Nullable List<Text> because) {
  private static final String URN = "urn:ecrf:problem:";

  static ProblemBody of(Refusal refusal) {
    return new ProblemBody(
        URN + refusal.code(),
        title(refusal.code()),
        refusal.status(),
        refusal.sentence(),
        items(refusal),
        refusal instanceof Refusal.NotAllowed not ? not.because() : null);
  }

  static ProblemBody of(String code, int status, String sentence) {
    return new ProblemBody(URN + code, title(code), status, sentence, null, null);
  }

  static ProblemBody of(String code, int status, String sentence, List<ItemProblem> items) {
    return new ProblemBody(URN + code, title(code), status, sentence, items, null);
  }

  /** The same of a command. */
  ProblemBody andNothingSaved() {
    return new ProblemBody(type, title, status, detail + " Nothing was saved.", items, because);
  }

  private static @Nullable List<?> items(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Stale stale -> stale.items();
      case Refusal.Unreadable unreadable -> unreadable.items();
      case Refusal.Incomplete incomplete -> incomplete.items();
      case Refusal.ReasonNeeded needed -> needed.items();
      default -> null;
    };
  }

  private static String title(String code) {
    return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
  }
}
