package org.ecrf.server.problem;

import java.util.List;
import java.util.Map;
import org.ecrf.model.value.PersonalNumber;
import org.ecrf.model.value.Text;
import org.ecrf.server.json.Storable;
import org.jspecify.annotations.Nullable;

/** What a person may write in their own words: a message of a query, a reason. */
public final class FreeText {
  private static final int LONGEST = 4000;
  private static final Text LENGTH =
      new Text(Map.of("en", "1 to 4000 characters", "sv", "1 till 4000 tecken"));
  private static final Text NO_IDENTITY_NUMBER =
      new Text(
          Map.of(
              "en", "this looks like a national identity number, which must not be recorded here",
              "sv", "detta liknar ett personnummer, och sådana får inte antecknas här"));

  private FreeText() {}

  /**
   * The text without the space around it.
   *
   * @param path what it is in the request, for the refusal
   * @throws Refused where it cannot be kept or is empty
   */
  public static String required(String path, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw unreadable(path, LENGTH);
    }
    return optional(path, text);
  }

  /** Empty where nothing was said. */
  public static String optional(String path, @Nullable String text) {
    String said = text == null ? "" : text.strip();
    if (said.length() > LONGEST) {
      throw unreadable(path, LENGTH);
    }
    if (!Storable.is(said)) {
      throw unreadable(path, Storable.RULE);
    }
    if (PersonalNumber.isIn(said)) {
      throw unreadable(path, NO_IDENTITY_NUMBER);
    }
    return said;
  }

  private static Refused unreadable(String path, Text rule) {
    return new Refused(new Refusal.Unreadable(List.of(new ItemProblem(path, rule))));
  }
}
