package org.ecrf.server.badinput;

import static org.ecrf.server.badinput.BadInput.text;
import static org.ecrf.server.badinput.BadInput.value;

import java.util.stream.Stream;

/** Values that cannot be read as their item asks. */
final class BadValues {
  private BadValues() {}

  static Stream<BadInput> all() {
    return Stream.of(numbers(), quantities(), days(), times(), texts(), choices(), states())
        .flatMap(cases -> cases);
  }

  private static Stream<BadInput> numbers() {
    return Stream.of(
        text("a word for a number", "count", "many"),
        text("a letter among the digits", "ratio", "7o.5"),
        text("a fraction for a whole number", "count", "1.5"),
        text("more decimals than are kept", "ratio", "0.125"),
        text("more digits than are kept", "ratio", "1234567890123456"),
        text("more decimals than any number has", "ratio", "0.1234567890123456"),
        text("an exponent", "ratio", "1e3"),
        text("an exponent beyond every number", "ratio", "1e400"),
        text("ten to the 400th, written out", "ratio", "1" + "0".repeat(400)),
        text("not a number", "ratio", "NaN"),
        text("infinity", "ratio", "Infinity"),
        text("infinity as a sign", "ratio", "∞"),
        text("hexadecimal", "count", "0x1F"),
        text("a separator of thousands", "count", "1 000"),
        text("thousands and a fraction", "ratio", "1,000.5"),
        text("Arabic digits", "count", "٤٢"),
        text("full-width digits", "count", "４２"),
        text("two signs", "ratio", "--1"),
        text("a range", "ratio", "1-2"),
        text("a fraction in words", "ratio", "1/2"),
        text("spaces only", "count", "   "),
        text("a national identity number", "count", "8112289874"));
  }

  private static Stream<BadInput> quantities() {
    return Stream.of(
        value(
            "a unit of another kind",
            "weight",
            "{\"value\": \"70\", \"unit\": \"cm\", \"version\": 1}"),
        value("no unit", "weight", "{\"value\": \"70\", \"version\": 1}"),
        value("a unit without value", "weight", "{\"unit\": \"kg\", \"version\": 1}"),
        value(
            "the unit in capitals",
            "weight",
            "{\"value\": \"70\", \"unit\": \"KG\", \"version\": 1}"),
        value(
            "more decimals than the scales",
            "weight",
            "{\"value\": \"70.25\", \"unit\": \"kg\", \"version\": 1}"),
        value(
            "a unit of a plain number",
            "count",
            "{\"value\": \"3\", \"unit\": \"kg\", \"version\": 0}"));
  }

  private static Stream<BadInput> days() {
    return Stream.of(
        text("30 February", "onset", "2026-02-30"),
        text("29 February of a common year", "onset", "2026-02-29"),
        text("29 February of a century", "onset", "1900-02-29"),
        text("31 April", "onset", "2026-04-31"),
        text("month 13", "onset", "2026-13"),
        text("day 0", "onset", "2026-01-00"),
        text("year 0", "onset", "0000"),
        text("two digits of the year", "onset", "26-01-31"),
        text("American order", "onset", "01/31/2026"),
        text("a day without dashes", "onset", "20260131"),
        text("five digits of the year", "onset", "12026-01-31"),
        text("a sign before the year", "onset", "+002026-01-31"),
        text("a week", "onset", "2026-W05"),
        value("a month for a day", "visit_date", "{\"value\": \"2026-02\", \"version\": 1}"));
  }

  private static Stream<BadInput> times() {
    return Stream.of(
        text("24 o'clock", "clock", "24:00"),
        text("minute 60", "clock", "09:60"),
        text("afternoon in words", "clock", "9:30 pm"),
        text("24 o'clock of a day", "sampled", "2026-02-10T24:00"),
        text("a leap second", "sampled", "2016-12-31T23:59:60Z"),
        text("no time", "sampled", "2026-02-10"),
        text("a sign before the year of a time", "sampled", "+002026-02-10T09:30"),
        text("a blank for the T", "sampled", "2026-02-10 09:30"),
        text("an offset of 25 hours", "sampled", "2026-02-10T09:30+25:00"),
        text("an offset that no clock has", "sampled", "2026-02-10T09:30+14:30"),
        text("an offset without minutes", "sampled", "2026-02-10T09:30+01"),
        text("a zone by name", "sampled", "2026-02-10T09:30[Europe/Stockholm]"),
        text("an hour that the clock change leaves out", "sampled", "2026-03-29T02:30"));
  }

  private static Stream<BadInput> texts() {
    return Stream.of(
        text("one character too many", "story", "x".repeat(4001)),
        text("a Swedish identity number", "note", "as 811228-9874 said"),
        text("spaces only for a text", "note", " \\t "),
        broken("U+0000", "a\\u0000b"),
        broken("half a surrogate pair", "a\\ud83d"),
        broken("the other half", "\\ude00b"),
        broken("a bell", "a\\u0007b"),
        broken("a control character of 8859-1", "a\\u0085b"),
        broken("text turned right to left", "a\\u202Eb"),
        broken("an isolate of direction", "a\\u2066b"),
        broken("what is no character", "a\\uFFFF"),
        broken("a mark of direction", "a\\u200Eb"),
        broken("a mark from right to left", "a\\u200Fb"),
        broken("an Arabic mark of direction", "a\\u061Cb"),
        broken("a space of no width", "a\\u200Bb"),
        broken("a joiner of words that is not seen", "a\\u2060b"),
        broken("a byte order mark within a text", "a\\uFEFFb"),
        broken("an annotation that is not seen", "a\\uFFF9b"),
        broken("a tag that is not seen", "a\\uDB40\\uDC41b"),
        BadInput.unreadable(
            "a missing code with a reason turned right to left",
            Attempt.save(
                "{\"changes\": {\"weight\": {\"missing\": \"ND\", \"reason\": \"\\u202E\", \"version\": 1}}}"),
            "changes/weight/reason"));
  }

  private static BadInput broken(String told, String escaped) {
    return BadInput.unreadable(
        told,
        Attempt.save("{\"changes\": {\"note\": {\"value\": \"" + escaped + "\", \"version\": 0}}}"),
        "changes/note/value");
  }

  private static Stream<BadInput> choices() {
    return Stream.of(
        text("yes for true", "well", "yes"),
        text("1 for true", "well", "1"),
        text("a choice outside the list", "sign", "RASH"),
        text("the words of a choice", "sign", "Cough"),
        text("two choices where one is asked", "sign", "COUGH,FEVER"),
        text("a choice twice", "signs", "COUGH,COUGH"),
        text("an empty choice among them", "signs", "COUGH,"),
        text("a file as text", "report", "report.pdf"),
        value(
            "a calculated value by hand",
            "half",
            "{\"value\": \"32\", \"unit\": \"kg\", \"version\": 1}"),
        value(
            "a missing code for what is calculated",
            "half",
            "{\"missing\": \"ND\", \"version\": 1}"));
  }

  private static Stream<BadInput> states() {
    return Stream.of(
        value("an unknown missing code", "weight", "{\"missing\": \"XX\", \"version\": 1}"),
        value(
            "a missing code beside a value",
            "weight",
            "{\"value\": \"70\", \"unit\": \"kg\", \"missing\": \"ND\", \"version\": 1}"),
        value(
            "a reason beside a value",
            "note",
            "{\"value\": \"x\", \"reason\": \"y\", \"version\": 0}"),
        value("a reason for clearing", "weight", "{\"reason\": \"y\", \"version\": 1}"),
        value(
            "a reason too long",
            "weight",
            "{\"missing\": \"ND\", \"reason\": \"" + "x".repeat(4001) + "\", \"version\": 1}"));
  }
}
