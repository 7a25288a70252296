package org.ecrf.server.badinput;

import static org.ecrf.server.badinput.BadInput.malformed;
import static org.ecrf.server.badinput.BadInput.nowhere;
import static org.ecrf.server.badinput.BadInput.unreadable;

import java.util.stream.Stream;

/** The other things that are done to subjects, and with what they hold. */
final class BadCommands {
  private BadCommands() {}

  static Stream<BadInput> all() {
    return Stream.of(subjects(), queries(), decisions(), others()).flatMap(cases -> cases);
  }

  private static Stream<BadInput> subjects() {
    return Stream.of(
        register("a subject without a site", "{\"consentDate\": \"2026-02-10\"}", "site"),
        register("a subject without a consent", "{\"site\": \"01\"}", "consentDate"),
        register(
            "a consent on 30 February",
            "{\"site\": \"01\", \"consentDate\": \"2026-02-30\"}",
            "consentDate"),
        register(
            "a consent as a number",
            "{\"site\": \"01\", \"consentDate\": 20260210}",
            "consentDate"),
        register(
            "a consent as numbers",
            "{\"site\": \"01\", \"consentDate\": [2026, 2, 10]}",
            "consentDate"),
        register(
            "a consent of tomorrow",
            "{\"site\": \"01\", \"consentDate\": \"2999-01-01\"}",
            "consentDate"),
        register(
            "a consent with a sign before its year",
            "{\"site\": \"01\", \"consentDate\": \"+002026-02-10\"}",
            "consentDate"),
        register(
            "a consent before the common era",
            "{\"site\": \"01\", \"consentDate\": \"-2026-02-10\"}",
            "consentDate"),
        register(
            "a consent with a time",
            "{\"site\": \"01\", \"consentDate\": \"2026-02-10T10:00\"}",
            "consentDate"),
        register(
            "a number of one's own",
            "{\"site\": \"01\", \"consentDate\": \"2026-02-10\", \"number\": \"01-007\"}",
            "number"),
        nowhere(
            "a subject of an unknown site",
            post(
                "coordinator", "subjects", "{\"site\": \"99\", \"consentDate\": \"2026-02-10\"}")));
  }

  private static BadInput register(String told, String body, String named) {
    return unreadable(told, post("coordinator", "subjects", body), named);
  }

  private static Stream<BadInput> queries() {
    return Stream.of(
        query("a query without a text", "{\"at\": \"first/kinds/note\"}", "text"),
        query(
            "a query with an empty text",
            "{\"at\": \"first/kinds/note\", \"text\": \" \"}",
            "text"),
        query(
            "a query that is too long",
            "{\"at\": \"first/kinds/note\", \"text\": \"" + "x".repeat(4001) + "\"}",
            "text"),
        query(
            "a query with a bell", "{\"at\": \"first/kinds/note\", \"text\": \"\\u0007\"}", "text"),
        query(
            "a query with an identity number",
            "{\"at\": \"first/kinds/note\", \"text\": \"811228-9874\"}",
            "text"),
        query("a query at no place", "{\"text\": \"why\"}", "at"),
        nowhere(
            "a query at half a place",
            post("monitor", "~/queries", "{\"at\": \"first//note\", \"text\": \"why\"}")),
        nowhere(
            "a query at an unknown item",
            post("monitor", "~/queries", "{\"at\": \"first/kinds/no_such\", \"text\": \"why\"}")),
        unreadable(
            "an answer without a text",
            post("coordinator", "queries/{query}/answer", "{\"text\": \"\"}"),
            "text"),
        unreadable(
            "an answer that is no text",
            post("coordinator", "queries/{query}/answer", "{\"text\": 5}"),
            "text"),
        nowhere(
            "an answer to no query",
            post("coordinator", "queries/999999/answer", "{\"text\": \"so\"}")),
        nowhere(
            "an answer to a word",
            post("coordinator", "queries/first/answer", "{\"text\": \"so\"}")));
  }

  private static BadInput query(String told, String body, String named) {
    return unreadable(told, post("monitor", "~/queries", body), named);
  }

  private static Stream<BadInput> decisions() {
    return Stream.of(
        decision("a failure without a date", "screen-failure", "{\"reason\": \"x\"}", "date"),
        decision(
            "a failure without a reason", "screen-failure", "{\"date\": \"2026-02-11\"}", "reason"),
        decision(
            "a failure with a blank reason",
            "screen-failure",
            "{\"date\": \"2026-02-11\", \"reason\": \" \"}",
            "reason"),
        decision(
            "a failure before the consent",
            "screen-failure",
            "{\"date\": \"2026-01-01\", \"reason\": \"x\"}",
            "date"),
        decision(
            "a failure with a sign before its year",
            "screen-failure",
            "{\"date\": \"+002026-02-11\", \"reason\": \"x\"}",
            "date"),
        decision(
            "a failure on 31 April",
            "screen-failure",
            "{\"date\": \"2026-04-31\", \"reason\": \"x\"}",
            "date"),
        decision(
            "a withdrawal from nothing",
            "withdrawal",
            "{\"date\": \"2026-02-11\", \"scope\": \"SOME\", \"reason\": \"x\"}",
            "scope"),
        decision(
            "a withdrawal without scope",
            "withdrawal",
            "{\"date\": \"2026-02-11\", \"reason\": \"x\"}",
            "scope"),
        decision(
            "a withdrawal with a reason too long",
            "withdrawal",
            "{\"date\": \"2026-02-11\", \"scope\": \"ALL\", \"reason\": \""
                + "x".repeat(4001)
                + "\"}",
            "reason"),
        decision(
            "a signature of a decision that is none",
            "signings",
            "{\"decision\": \"luck\", \"shown\": \"x\"}",
            "decision"),
        decision(
            "a signature of a dose without its visit",
            "signings",
            "{\"decision\": \"dose\", \"shown\": \"x\"}",
            "visit"),
        unreadable(
            "a decision that is none",
            Attempt.get("investigator", "~/eligibility?decision=luck"),
            "decision"));
  }

  private static BadInput decision(String told, String which, String body, String named) {
    return unreadable(told, post("investigator", "~/" + which, body), named);
  }

  private static Stream<BadInput> others() {
    return Stream.of(
        unreadable("an export of no lock", post("sponsor", "exports", "{}"), "lock"),
        unreadable(
            "an export of a word", post("sponsor", "exports", "{\"lock\": \"last\"}"), "lock"),
        unreadable(
            "an export of a fraction", post("sponsor", "exports", "{\"lock\": 1.5}"), "lock"),
        unreadable(
            "a copy in an unknown language",
            post("investigator", "sites/01/copies", "{\"language\": \"xx\"}"),
            "language"),
        unreadable(
            "a signature in an unknown language",
            post(
                "investigator",
                "~/signings",
                "{\"visit\": \"first\", \"shown\": \"x\", \"language\": \"xx\"}"),
            "language"),
        locking("a lock that is not named", "{}", "place"),
        locking("a lock that is not named, for a reason", "{\"reason\": \"x\"}", "place"),
        locking("a site's lock by two people", "{\"place\": \"site/01\"}", "place"),
        locking(
            "a lock and an unlocking together",
            "{\"place\": \"study\", \"lock\": 1, \"reason\": \"x\"}",
            "place"),
        locking("a reason to lock", "{\"place\": \"study\", \"reason\": \"x\"}", "reason"),
        unreadable(
            "the conditions of no place", Attempt.get("data-manager", "lock-conditions"), "place"),
        unreadable(
            "queries of the day after tomorrow",
            Attempt.get("monitor", "queries?older=-5"),
            "older"),
        nowhere("an export of an unknown lock", post("sponsor", "exports", "{\"lock\": 999999}")),
        malformed("an export of a list", post("sponsor", "exports", "[1]"), null),
        unreadable(
            "a lock with a body", post("data-manager", "~/lock", "{\"force\": true}"), "body"),
        nowhere("a version that is not there", post("administrator", "versions/9/sites", "")),
        nowhere("a version in words", post("administrator", "versions/next/sites", "")),
        unreadable(
            "a version from yesterday",
            post("administrator", "versions/1/sites", "{\"from\": \"2020-01-01T00:00:00Z\"}"),
            "from"),
        unreadable(
            "a version from a moment with a sign before its year",
            post("administrator", "versions/1/sites", "{\"from\": \"+002099-01-01T00:00:00Z\"}"),
            "from"),
        unreadable(
            "a casebook at a moment with a sign before its year",
            Attempt.get("coordinator", "~?at=%2B002026-01-01T00:00:00Z"),
            "at"),
        unreadable(
            "a study that is no study",
            post("administrator", "/", "study: [X\n").typed("application/yaml"),
            null));
  }

  private static BadInput locking(String told, String body, String named) {
    return unreadable(told, post("data-manager", "lock-requests", body), named);
  }

  private static Attempt post(String who, String path, String body) {
    return Attempt.of(who, "POST", path, body);
  }
}
