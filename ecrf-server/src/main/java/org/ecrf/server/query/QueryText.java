package org.ecrf.server.query;

import java.util.List;
import java.util.Map;
import org.ecrf.model.value.PersonalNumber;
import org.ecrf.model.value.Text;
import org.ecrf.server.json.Storable;
import org.ecrf.server.problem.ItemProblem;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What a person may write into a query. */
final class QueryText {
  private static final int LONGEST = 4000;
  private static final Text LENGTH =
      new Text(Map.of("en", "1 to 4000 characters", "sv", "1 till 4000 tecken"));
  private static final Text NO_IDENTITY_NUMBER =
      new Text(
          Map.of(
              "en", "this looks like a national identity number, which must not be recorded here",
              "sv", "detta liknar ett personnummer, och sådana får inte antecknas här"));

  private QueryText() {}

  /**
   * @throws Refused where it cannot be kept or is empty
   */
  static String required(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw unreadable(LENGTH);
    }
    return optional(text);
  }

  /** Empty where nothing was said. */
  static String optional(@Nullable String text) {
    String said = text == null ? "" : text.strip();
    if (said.length() > LONGEST) {
      throw unreadable(LENGTH);
    }
    if (!Storable.is(said)) {
      throw unreadable(Storable.RULE);
    }
    if (PersonalNumber.isIn(said)) {
      throw unreadable(NO_IDENTITY_NUMBER);
    }
    return said;
  }

  private static Refused unreadable(Text rule) {
    return new Refused(new Refusal.Unreadable(List.of(new ItemProblem("text", rule))));
  }
}
