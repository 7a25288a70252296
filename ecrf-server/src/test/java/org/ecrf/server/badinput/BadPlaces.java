package org.ecrf.server.badinput;

import static org.ecrf.server.badinput.BadInput.nowhere;
import static org.ecrf.server.badinput.BadInput.text;
import static org.ecrf.server.badinput.BadInput.value;

import java.util.stream.Stream;

/** Values for places that are not there. */
final class BadPlaces {
  private static final String NOTE =
      "{\"changes\": {\"note\": {\"value\": \"x\", \"version\": 0}}}";

  private BadPlaces() {}

  static Stream<BadInput> all() {
    return Stream.of(items(), forms()).flatMap(cases -> cases);
  }

  private static Stream<BadInput> items() {
    return Stream.of(
        text("an unknown item", "no_such", "1"),
        text("an item of another form", "birth_date", "2000-01-01"),
        text("an item with the form before it", "kinds/note", "x"),
        text("an item without a name", "", "x"),
        text("a name in capitals", "NOTE", "x"),
        text("a repeat of what stands once", "note[1]", "x"),
        text("a group that does not repeat", "main[1]/note", "x"),
        amount("an item of a group without its group", "amount"),
        amount("a group without a number", "samples/amount"),
        amount("repeat 0", "samples[0]/amount"),
        amount("repeat -1", "samples[-1]/amount"),
        amount("a repeat with a leading zero", "samples[01]/amount"),
        amount("a repeat beyond all numbers", "samples[99999999999]/amount"),
        amount("a repeat in words", "samples[one]/amount"),
        amount("more repeats than the study has", "samples[4]/amount"),
        amount("repeat 999", "samples[999]/amount"),
        amount("a gap between repeats", "samples[3]/amount"),
        amount("a group in a group", "samples[1]/samples[1]/amount"));
  }

  private static BadInput amount(String told, String item) {
    return value(told, item, "{\"value\": \"1\", \"unit\": \"kg\", \"version\": 0}");
  }

  private static Stream<BadInput> forms() {
    return Stream.of(
        entry("an unknown visit", "second/kinds"),
        entry("a form of another visit", "first/adverse_event%5B1%5D"),
        entry("an unknown form", "first/nothing"),
        entry("a number on a visit that stands once", "first%5B1%5D/kinds"),
        entry("a number on a form that stands once", "first/kinds%5B1%5D"),
        entry("a log entry without a number", "log/adverse_event"),
        entry("log entry 0", "log/adverse_event%5B0%5D"),
        entry("log entry -1", "log/adverse_event%5B-1%5D"),
        entry("log entry 01", "log/adverse_event%5B01%5D"),
        entry("a log entry that nobody added", "log/adverse_event%5B2%5D"),
        entry("log entry 999", "log/adverse_event%5B999%5D"),
        entry("an unscheduled visit that nobody added", "unscheduled%5B1%5D/kinds"),
        entry("an unscheduled visit without a number", "unscheduled/kinds"),
        post("a repeat of what stands once", "~/entries/first/kinds"),
        post("a repeat with its number", "~/entries/log/adverse_event%5B2%5D"),
        post("a visit more that stands once", "~/visits/first"),
        post("a visit more that is unknown", "~/visits/third"),
        post("completing an unknown form", "~/entries/first/nothing/complete"),
        post("completing what nobody added", "~/entries/log/adverse_event%5B2%5D/complete"),
        nowhere(
            "an unknown subject",
            Attempt.of("coordinator", "PATCH", "subjects/01-999/entries/first/kinds", NOTE)),
        nowhere(
            "an unknown study",
            Attempt.of(
                "coordinator", "PATCH", "/NO-SUCH/subjects/01-001/entries/first/kinds", NOTE)));
  }

  private static BadInput entry(String told, String entry) {
    String body = entry.contains("kinds") ? NOTE : NOTE.replace("note", "term");
    return nowhere(told, Attempt.of("coordinator", "PATCH", "~/entries/" + entry, body));
  }

  private static BadInput post(String told, String path) {
    return nowhere(told, Attempt.of("coordinator", "POST", path, ""));
  }
}
