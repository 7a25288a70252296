package org.ecrf.model.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ItemReaderTest {

  private static Item item(ItemKind kind) {
    return item(kind, kind == ItemKind.DATE_TIME ? Precision.MINUTE : Precision.YEAR);
  }

  private static Item item(ItemKind kind, Precision precision) {
    return new Item(
        "x",
        new Text(Map.of("en", "Weight", "sv", "Vikt")),
        Text.NONE,
        kind,
        kind,
        Need.REQUIRED,
        kind == ItemKind.QUANTITY ? "mass" : null,
        kind == ItemKind.QUANTITY ? List.of("kg", "g") : List.of(),
        kind == ItemKind.DECIMAL ? 1 : -1,
        List.of(new Choice("A", Text.of("a")), new Choice("B", Text.of("b"))),
        List.of(new Choice("ND", Text.of("not done"))),
        null,
        null,
        false,
        Audience.EVERYONE,
        precision,
        null,
        "",
        "",
        Text.NONE);
  }

  private static void readable(ItemKind kind, String text, @Nullable String unit) {
    assertInstanceOf(
        Reading.Readable.class, ItemReader.read(item(kind), new ItemValue.Entered(text, unit)));
  }

  private static String refused(ItemKind kind, String text, @Nullable String unit) {
    Reading reading = ItemReader.read(item(kind), new ItemValue.Entered(text, unit));
    return assertInstanceOf(Reading.Unreadable.class, reading).why().in("en");
  }

  @ParameterizedTest(name = "{0} “{1}”")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INTEGER      | 12                  |
          DECIMAL      | 12,5                |
          QUANTITY     | 100.10              | kg
          QUANTITY     | < 0.02              | g
          DATE         | 2028-02-29          |
          PARTIAL_DATE | 2026                |
          PARTIAL_DATE | 2026-02             |
          PARTIAL_DATE | 2026-02-28          |
          DATE_TIME    | 2026-02-28T09:30    |
          DATE_TIME    | 2026-02-28T09:30:15 |
          DATE_TIME    | 2026-10-25T02:50+02:00    |
          DATE_TIME    | 2026-10-25T02:50:15-11:30 |
          DATE_TIME    | 2026-10-25T00:50Z         |
          TIME         | 09:30               |
          BOOLEAN      | true                |
          CHOICE       | A                   |
          MULTI_CHOICE | B,A                 |
          TEXT         | anything            |
          """)
  void readable_as_asked(ItemKind kind, String text, @Nullable String unit) {
    readable(kind, text, unit);
  }

  @ParameterizedTest(name = "{0} “{1}”: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          QUANTITY     | 7o               | kg | Weight: “7o” is not a number
          QUANTITY     | 70               |    | Weight: the unit must be one of: kg, g
          QUANTITY     | 70               | lb | Weight: the unit must be one of: kg, g
          DECIMAL      | 1.25             |    | Weight: “1.25” has more decimals than 1
          DECIMAL      | 1                | kg | Weight: the item takes no unit
          INTEGER      | 1.0              |    | Weight: “1.0” is not a whole number
          DATE         | 2026-02-29       |    | Weight: “2026-02-29” is not a day of the calendar (year-month-day)
          DATE         | 2026-02          |    | Weight: “2026-02” is not a day of the calendar (year-month-day)
          PARTIAL_DATE | 2026-14          |    | Weight: “2026-14” is not a date, a month (year-month) or a year
          DATE_TIME    | 2026-02-28       |    | Weight: “2026-02-28” is not a day with a time (2026-08-17T09:30)
          DATE_TIME    | 2026-02-28T24:01 |    | Weight: “2026-02-28T24:01” is not a day with a time (2026-08-17T09:30)
          DATE_TIME    | 2026-10-25T02:50+2     |    | Weight: “2026-10-25T02:50+2” is not a day with a time (2026-08-17T09:30)
          DATE_TIME    | 2026-10-25T02:50+19:00 |    | Weight: “2026-10-25T02:50+19:00” is not a day with a time (2026-08-17T09:30)
          TIME         | 02:50+02:00      |    | Weight: “02:50+02:00” is not a time of day (09:30)
          TIME         | 24:00            |    | Weight: “24:00” is not a time of day (09:30)
          ATTACHMENT   | scan.pdf         |    | Weight: a file is uploaded, not typed
          BOOLEAN      | yes              |    | Weight: the answer must be yes or no
          CHOICE       | C                |    | Weight: “C” is not one of the answers: A, B
          MULTI_CHOICE | A,C              |    | Weight: “C” is not one of the answers: A, B
          MULTI_CHOICE | A,A              |    | Weight: “A” is given twice
          CALCULATED   | 1                |    | Weight: the value is calculated and cannot be entered
          TEXT         | 811228-9874      |    | Weight: this looks like a national identity number, which must not be recorded here
          """)
  void refused_with_the_label_and_the_rule(
      ItemKind kind, String text, @Nullable String unit, String why) {
    assertEquals(why, refused(kind, text, unit));
  }

  @ParameterizedTest(name = "{0} at least {1}: “{2}” {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PARTIAL_DATE | YEAR  | 2026       |
          PARTIAL_DATE | MONTH | 2026-02    |
          PARTIAL_DATE | MONTH | 2026       | Weight: “2026” does not say the month (year-month)
          PARTIAL_DATE | DAY   | 2026-02-28 |
          PARTIAL_DATE | DAY   | 2026-02    | Weight: “2026-02” is not a day of the calendar (year-month-day)
          DATE_TIME    | DAY   | 2026-02-28 |
          DATE_TIME    | DAY   | 2026-02-28T09:30 |
          DATE_TIME    | DAY   | 2026-02    | Weight: “2026-02” is neither a day (2026-08-17) nor a day with a time (2026-08-17T09:30)
          """)
  void a_date_must_be_known_as_exactly_as_the_item_asks(
      ItemKind kind, Precision precision, String text, @Nullable String why) {
    Reading reading = ItemReader.read(item(kind, precision), ItemValue.of(text));
    assertEquals(
        why, reading instanceof Reading.Unreadable unreadable ? unreadable.why().in("en") : null);
  }

  @Test
  void every_reason_is_there_in_all_languages_of_the_platform() {
    for (ReadingRule rule : ReadingRule.values()) {
      Reading.Unreadable broken = (Reading.Unreadable) rule.brokenBy(item(ItemKind.TEXT), "x", 1);
      long different = Stream.of("en", "sv", "pl").map(broken.why()::in).distinct().count();
      assertEquals(3, different, rule.name());
    }
  }

  @Test
  void texts_that_cannot_be_stored_are_refused() {
    assertEquals(
        "Weight: the text holds a character that cannot be stored: U+0000",
        refused(ItemKind.TEXT, "a\u0000b", null));
    assertEquals(
        "Weight: the text holds a character that cannot be stored: U+D800",
        refused(ItemKind.LONG_TEXT, "\ud800", null));
    assertEquals(
        "Weight: at most 4000 characters can be kept",
        refused(ItemKind.LONG_TEXT, "x".repeat(4001), null));
    readable(ItemKind.LONG_TEXT, "😀 å" + "x".repeat(3990), null);
  }

  @Test
  void a_message_never_repeats_what_cannot_be_shown() {
    assertEquals(
        "Weight: “7\uFFFD\uFFFD” is not a number",
        refused(ItemKind.DECIMAL, "7\u0000\ud800", null));
  }

  @Test
  void the_reason_is_there_in_swedish_too() {
    Reading reading = ItemReader.read(item(ItemKind.DATE), ItemValue.of("i går"));
    assertEquals(
        "Vikt: ”i går” är ingen dag i kalendern (år-månad-dag)",
        assertInstanceOf(Reading.Unreadable.class, reading).why().in("sv"));
  }

  @Test
  void a_missing_code_must_be_one_of_the_item_and_its_reason_is_free_text() {
    Item item = item(ItemKind.DATE);
    assertInstanceOf(
        Reading.Readable.class, ItemReader.read(item, new ItemValue.Missing("ND", "no time")));
    assertInstanceOf(
        Reading.Unreadable.class, ItemReader.read(item, new ItemValue.Missing("XX", "")));
    assertInstanceOf(
        Reading.Unreadable.class,
        ItemReader.read(item, new ItemValue.Missing("ND", "811228-9874")));
  }
}
