package org.ecrf.server.badinput;

import static org.ecrf.server.badinput.BadInput.nowhere;
import static org.ecrf.server.badinput.BadInput.unreadable;

import java.util.stream.Stream;

/** What data managers and administrators set. */
final class BadSettings {
  private static final String RANGE =
      "{\"analyte\": \"alt\", \"from\": \"2026-01-01\", \"low\": \"0\", \"high\": \"45\", \"unit\": \"U/L\"}";

  private BadSettings() {}

  static Stream<BadInput> all() {
    return Stream.of(ranges(), parameters(), grants(), sites()).flatMap(cases -> cases);
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

  private static Attempt post(String who, String path, String body) {
    return Attempt.of(who, "POST", path, body);
  }
}
