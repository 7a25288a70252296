package org.ecrf.server.problem;

import java.util.List;
import org.ecrf.model.value.PersonalNumber;
import org.ecrf.server.json.Storable;
import org.jspecify.annotations.Nullable;

/** What a person may write in their own words: a message of a query, a reason. */
public final class FreeText {
  private static final int LONGEST = 4000;

  private FreeText() {}

  /**
   * The text without the space around it.
   *
   * @param path what it is in the request, for the refusal
   * @throws Refused where it cannot be kept or is empty
   */
  public static String required(String path, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw Problems.unreadable(path, Rule.LENGTH, LONGEST);
    }
    return optional(path, text);
  }

  /** Empty where nothing was said. */
  public static String optional(String path, @Nullable String text) {
    String said = text == null ? "" : text.strip();
    if (said.length() > LONGEST) {
      throw Problems.unreadable(path, Rule.LENGTH, LONGEST);
    }
    if (!Storable.is(said)) {
      throw new Refused(
          new Refusal.Unreadable(List.of(new ItemProblem(path, Storable.rule(said)))));
    }
    if (PersonalNumber.isIn(said)) {
      throw Problems.unreadable(path, Rule.NO_IDENTITY_NUMBER);
    }
    return said;
  }
}
