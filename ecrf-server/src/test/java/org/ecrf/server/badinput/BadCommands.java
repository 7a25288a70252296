package org.ecrf.server.badinput;

import static org.ecrf.server.badinput.BadInput.malformed;
import static org.ecrf.server.badinput.BadInput.nowhere;
import static org.ecrf.server.badinput.BadInput.unreadable;

import java.util.stream.Stream;

/** The other things that are done to a study and its subjects. */
final class BadCommands {
  private static final String RANGE =
      "{\"analyte\": \"alt\", \"from\": \"2026-01-01\", \"low\": \"0\", \"high\": \"45\", \"unit\": \"U/L\"}";

  private BadCommands() {}

  static Stream<BadInput> all() {
    return Stream.of(
            subjects(), queries(), decisions(), ranges(), parameters(), grants(), sites(), others())
        .flatMap(cases -> cases);
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
        query("a query at half a place", "{\"at\": \"first\", \"text\": \"why\"}", "at"),
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
        decision("an enrolment with a body", "enrolment", "{\"anyway\": true}", "body"),
        unreadable(
            "a decision that is none",
            Attempt.get("investigator", "~/eligibility?decision=luck"),
            "decision"));
  }

  private static BadInput decision(String told, String which, String body, String named) {
    return unreadable(told, post("investigator", "~/" + which, body), named);
  }

  private static Stream<BadInput> ranges() {
    return Stream.of(
        range("a range of an unknown analyte", "alt", "ast", "analyte"),
        range("a range below itself", "\"45\"", "\"-45\"", "high"),
        range("a limit in words", "\"45\"", "\"high\"", "high"),
        range("a limit of 1e400", "\"45\"", "\"1e400\"", "high"),
        range("a limit as a number", "\"45\"", "45.0", "high"),
        range("a limit that is a bound", "\"45\"", "\"< 45\"", "high"),
        range("a range in another unit", "U/L", "kg", "unit"),
        range("a range from 31 April", "2026-01-01", "2026-04-31", "from"),
        range("an age below 0", "\"low\"", "\"fromAge\": -1, \"low\"", "fromAge"),
        range("an age in words", "\"low\"", "\"fromAge\": \"ten\", \"low\"", "fromAge"),
        range(
            "an end before the beginning",
            "\"low\"",
            "\"until\": \"2025-01-01\", \"low\"",
            "until"),
        range("a sex that is none", "\"low\"", "\"sex\": \"X\", \"low\"", "sex"),
        nowhere(
            "the end of no range",
            post("administrator", "sites/01/ranges/999999/end", "{\"until\": \"2026-12-31\"}")));
  }

  private static BadInput range(String told, String good, String bad, String named) {
    return unreadable(
        told, post("administrator", "sites/01/ranges", RANGE.replace(good, bad)), named);
  }

  private static Stream<BadInput> parameters() {
    return Stream.of(
        parameter(
            "a parameter in words",
            "opening",
            "{\"value\": \"soon\", \"version\": 0}",
            "parameter/opening"),
        parameter(
            "a parameter with a unit only",
            "opening",
            "{\"unit\": \"d\", \"version\": 0}",
            "opening"),
        parameter(
            "a parameter of version -1",
            "opening",
            "{\"value\": \"2026-12-01\", \"version\": -1}",
            "opening/version"),
        parameter(
            "a parameter without version", "opening", "{\"value\": \"2026-12-01\"}", "version"),
        parameter(
            "a site where there is one for all",
            "opening",
            "{\"value\": \"2026-12-01\", \"site\": \"01\", \"version\": 0}",
            "site"),
        parameter(
            "no site where each has its own",
            "largest",
            "{\"value\": \"5\", \"version\": 0}",
            "site"),
        nowhere(
            "an unknown parameter",
            Attempt.of(
                "data-manager",
                "PUT",
                "parameters/nothing",
                "{\"value\": \"5\", \"version\": 0}")));
  }

  private static BadInput parameter(String told, String id, String body, String named) {
    return unreadable(told, Attempt.of("data-manager", "PUT", "parameters/" + id, body), named);
  }

  private static Stream<BadInput> grants() {
    return Stream.of(
        grant("a role that is none", "{\"user\": \"x\", \"role\": \"KING\"}", "role"),
        grant("a role by its number", "{\"user\": \"x\", \"role\": 1}", "role"),
        grant("no user", "{\"role\": \"MONITOR\"}", "user"),
        grant("a blank user", "{\"user\": \" \", \"role\": \"MONITOR\"}", "user"),
        grant(
            "a user with a name too long",
            "{\"user\": \"" + "x".repeat(256) + "\", \"role\": \"MONITOR\"}",
            "user"),
        grant(
            "an unknown site",
            "{\"user\": \"x\", \"role\": \"MONITOR\", \"site\": \"99\"}",
            "site"),
        grant(
            "a beginning in words",
            "{\"user\": \"x\", \"role\": \"MONITOR\", \"from\": \"now\"}",
            "from"),
        grant(
            "a beginning as a number",
            "{\"user\": \"x\", \"role\": \"MONITOR\", \"from\": 1767225600}",
            "from"),
        grant(
            "an end in the past",
            "{\"user\": \"x\", \"role\": \"MONITOR\", \"until\": \"2020-01-01T00:00:00Z\"}",
            "until"),
        nowhere("revoking no grant", Attempt.of("administrator", "DELETE", "grants/999999", "")));
  }

  private static BadInput grant(String told, String body, String named) {
    return unreadable(told, post("administrator", "grants", body), named);
  }

  private static Stream<BadInput> sites() {
    return Stream.of(
        site(
            "a site of letters",
            "{\"code\": \"AB\", \"name\": \"x\", \"timeZone\": \"Europe/Stockholm\"}",
            "code"),
        site(
            "a site on the moon",
            "{\"code\": \"07\", \"name\": \"x\", \"timeZone\": \"Moon/Tycho\"}",
            "timeZone"),
        site(
            "a site without a name",
            "{\"code\": \"07\", \"name\": \"\", \"timeZone\": \"Europe/Stockholm\"}",
            "name"),
        site(
            "a site with a name too long",
            "{\"code\": \"07\", \"name\": \""
                + "x".repeat(256)
                + "\", \"timeZone\": \"Europe/Stockholm\"}",
            "name"));
  }

  private static BadInput site(String told, String body, String named) {
    return unreadable(told, post("administrator", "sites", body), named);
  }

  private static Stream<BadInput> others() {
    return Stream.of(
        unreadable("an export of no lock", post("sponsor", "exports", "{}"), "lock"),
        unreadable(
            "an export of a word", post("sponsor", "exports", "{\"lock\": \"last\"}"), "lock"),
        unreadable(
            "an export of a fraction", post("sponsor", "exports", "{\"lock\": 1.5}"), "lock"),
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
            "a study that is no study",
            post("administrator", "/", "study: [X\n").typed("application/yaml"),
            null));
  }

  private static Attempt post(String who, String path, String body) {
    return Attempt.of(who, "POST", path, body);
  }
}
