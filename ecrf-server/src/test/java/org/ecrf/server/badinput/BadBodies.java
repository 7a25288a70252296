package org.ecrf.server.badinput;

import static org.ecrf.server.badinput.BadInput.malformed;
import static org.ecrf.server.badinput.BadInput.unreadable;
import static org.ecrf.server.badinput.BadInput.value;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Bodies that are not the JSON of a save. */
final class BadBodies {
  private static final String NOTE = "changes/note";

  private BadBodies() {}

  static Stream<BadInput> all() {
    return Stream.of(shapes(), types(), versions(), syntax(), sizes()).flatMap(cases -> cases);
  }

  private static Stream<BadInput> shapes() {
    return Stream.of(
        unreadable("no body", Attempt.save(""), "body"),
        unreadable("null", Attempt.save("null"), "body"),
        unreadable("no changes", Attempt.save("{}"), "changes"),
        unreadable("changes null", Attempt.save("{\"changes\": null}"), "changes"),
        malformed("an array for the object", Attempt.save("[]"), null),
        malformed("a text for the object", Attempt.save("\"changes\""), null),
        unreadable("an array for the changes", Attempt.save("{\"changes\": []}"), "changes"),
        unreadable(
            "an unknown property", Attempt.save("{\"changes\": {}, \"colour\": 1}"), "colour"),
        unreadable(
            "an unknown property of a value",
            note("{\"valu\": \"x\", \"version\": 0}"),
            NOTE + "/valu"),
        unreadable("a text for a value", note("\"x\""), NOTE),
        unreadable("an empty text for a value", note("\"\""), NOTE),
        unreadable("an array for a value", note("[{\"value\": \"x\", \"version\": 0}]"), NOTE),
        value("null for a value", "note", "null"),
        unreadable(
            "a reason that is no text",
            Attempt.save("{\"changes\": {}, \"reason\": 5}"),
            "reason"));
  }

  private static Stream<BadInput> types() {
    return Stream.of(
        unreadable(
            "a number for a text", note("{\"value\": 1.50, \"version\": 0}"), NOTE + "/value"),
        unreadable(
            "a truth for a text", note("{\"value\": true, \"version\": 0}"), NOTE + "/value"),
        unreadable(
            "an object for a text", note("{\"value\": {}, \"version\": 0}"), NOTE + "/value"),
        unreadable(
            "an array for a text", note("{\"value\": [\"x\"], \"version\": 0}"), NOTE + "/value"),
        unreadable(
            "1e400 as a number", note("{\"value\": 1e400, \"version\": 0}"), NOTE + "/value"));
  }

  private static Stream<BadInput> versions() {
    return Stream.of(
        unreadable("no version", note("{\"value\": \"x\"}"), NOTE + "/version"),
        unreadable(
            "version null", note("{\"value\": \"x\", \"version\": null}"), NOTE + "/version"),
        unreadable(
            "version as text", note("{\"value\": \"x\", \"version\": \"0\"}"), NOTE + "/version"),
        unreadable(
            "version as empty text",
            note("{\"value\": \"x\", \"version\": \"\"}"),
            NOTE + "/version"),
        unreadable(
            "a fraction of a version",
            note("{\"value\": \"x\", \"version\": 0.5}"),
            NOTE + "/version"),
        unreadable(
            "version beyond all numbers",
            note("{\"value\": \"x\", \"version\": 99999999999}"),
            NOTE + "/version"),
        unreadable(
            "version 1e400", note("{\"value\": \"x\", \"version\": 1e400}"), NOTE + "/version"),
        unreadable(
            "version -1", note("{\"value\": \"x\", \"version\": -1}"), "first/kinds/note/version"),
        stale(
            "a version that never was",
            note("{\"value\": \"x\", \"version\": 2147483647}"),
            "first/kinds/note"),
        stale(
            "the version before",
            Attempt.save("{\"changes\": {\"weight\": {\"version\": 0}}}"),
            "first/kinds/weight"));
  }

  private static BadInput stale(String told, Attempt attempt, String named) {
    return new BadInput(told, attempt, 409, "stale", named);
  }

  private static Stream<BadInput> syntax() {
    return Stream.of(
        malformed(
            "half a body",
            Attempt.save("{\"changes\": {\"note\": {\"value\": \"x\""),
            NOTE + "/value"),
        malformed("a body and a half", Attempt.save("{\"changes\": {}} {}"), null),
        malformed("a comma too many", Attempt.save("{\"changes\": {},}"), "changes"),
        malformed("a comment", Attempt.save("{/* x */\"changes\": {}}"), null),
        malformed("a single quote", Attempt.save("{'changes': {}}"), null),
        malformed("NaN as a number", note("{\"value\": NaN, \"version\": 0}"), NOTE + "/value"),
        malformed(
            "Infinity as a number", note("{\"value\": Infinity, \"version\": 0}"), NOTE + "/value"),
        unreadable(
            "a hexadecimal number", note("{\"value\": 0x1F, \"version\": 0}"), NOTE + "/value"),
        malformed("a leading zero", note("{\"value\": \"x\", \"version\": 01}"), NOTE + "/version"),
        malformed("changes twice", Attempt.save("{\"changes\": {}, \"changes\": {}}"), "changes"),
        malformed(
            "an item twice",
            Attempt.save(
                "{\"changes\": {\"note\": {\"value\": \"x\", \"version\": 0}, \"note\": {\"value\": \"y\", \"version\": 0}}}"),
            NOTE),
        malformed(
            "a value twice",
            note("{\"value\": \"x\", \"value\": \"y\", \"version\": 0}"),
            NOTE + "/value"),
        malformed(
            "a line break within a text",
            note("{\"value\": \"a\nb\", \"version\": 0}"),
            NOTE + "/value"),
        malformed(
            "bytes that are no UTF-8",
            note("{\"value\": \"")
                .holding(
                    "{\"changes\": {\"note\": {\"value\": \"\u00e9\", \"version\": 0}}}"
                        .getBytes(StandardCharsets.ISO_8859_1)),
            NOTE + "/value"));
  }

  private static Stream<BadInput> sizes() {
    String deep = "{\"changes\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
    return Stream.of(
        tooLarge("ten megabytes of text", 10_000_000),
        tooLarge("one mebibyte", 1 << 20),
        malformed("five thousand levels", Attempt.save("[".repeat(5000) + "]".repeat(5000)), null),
        unreadable("five thousand levels of changes", Attempt.save(deep), "changes"));
  }

  private static BadInput tooLarge(String told, int characters) {
    return new BadInput(
        told,
        note("{\"value\": \"" + "x".repeat(characters) + "\", \"version\": 0}"),
        413,
        "request-entity-too-large",
        null);
  }

  private static Attempt note(String json) {
    return Attempt.save("{\"changes\": {\"note\": " + json + "}}");
  }
}
