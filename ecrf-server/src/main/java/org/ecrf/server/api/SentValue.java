package org.ecrf.server.api;

import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.ValueJson;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/** A value as a client sends it. Whatever was sent is kept, so what has no place is refused. */
public record SentValue(
    @Nullable String value,
    @Nullable String unit,
    @Nullable String missing,
    @Nullable String reason) {

  /**
   * Null where the client clears it.
   *
   * @param path what the value is of, for the refusal
   */
  public @Nullable ItemValue read(String path) {
    refuse(path, value != null && missing != null, Rule.VALUE_OR_MISSING);
    refuse(path, unit != null && value == null, Rule.UNIT_OF_VALUE);
    refuse(path, reason != null && missing == null, Rule.REASON_OF_MISSING);
    return ValueJson.of(value, unit, missing, reason);
  }

  /** The version that the client saw. */
  public static int version(String path, int version) {
    refuse(path + "/version", version < 0, Rule.AT_LEAST, 0);
    return version;
  }

  private static void refuse(String path, boolean wrong, Rule rule, Object... details) {
    if (wrong) {
      throw Problems.unreadable(path, rule, details);
    }
  }
}
