package org.ecrf.server.badinput;

import org.jspecify.annotations.Nullable;

/**
 * A case of the table.
 *
 * @param told what is wrong, in words
 * @param named the item or the part of the request that the refusal names; null where there is none
 */
record BadInput(String told, Attempt attempt, int status, String code, @Nullable String named) {

  /** A value that cannot be read. */
  static BadInput value(String told, String item, String json) {
    return unreadable(
        told,
        Attempt.save("{\"changes\": {\"" + item + "\": " + json + "}}"),
        "first/kinds/" + item);
  }

  /** The same for a text that stands there for the first time. */
  static BadInput text(String told, String item, String escaped) {
    return value(told, item, "{\"value\": \"" + escaped + "\", \"version\": 0}");
  }

  static BadInput unreadable(String told, Attempt attempt, @Nullable String named) {
    return new BadInput(told, attempt, 422, "unreadable", named);
  }

  static BadInput malformed(String told, Attempt attempt, @Nullable String named) {
    return new BadInput(told, attempt, 400, "malformed", named);
  }

  static BadInput nowhere(String told, Attempt attempt) {
    return new BadInput(told, attempt, 404, "not-found", null);
  }

  @Override
  public String toString() {
    return told;
  }
}
