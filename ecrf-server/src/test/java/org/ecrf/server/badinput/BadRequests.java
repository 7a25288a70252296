package org.ecrf.server.badinput;

import static org.ecrf.server.badinput.BadInput.unreadable;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What is wrong around a body: its id, its type, its address, its moment. */
final class BadRequests {
  private static final String ID = "Request-Id";
  private static final String NOTE =
      "{\"changes\": {\"note\": {\"value\": \"x\", \"version\": 0}}}";

  private BadRequests() {}

  static Stream<BadInput> all() {
    return Stream.of(ids(), mediaTypes(), addresses(), moments()).flatMap(cases -> cases);
  }

  private static Stream<BadInput> ids() {
    return Stream.of(
        unreadable("no request id", Attempt.save(NOTE).under(null), ID),
        unreadable("an empty request id", Attempt.save(NOTE).under(""), ID),
        unreadable("a blank request id", Attempt.save(NOTE).under("  "), ID),
        unreadable("a request id of 65 characters", Attempt.save(NOTE).under("x".repeat(65)), ID),
        unreadable(
            "no request id when completing",
            post("entries/first/kinds/complete", "").under(null),
            ID),
        unreadable(
            "no request id when registering",
            Attempt.of(
                    "coordinator",
                    "POST",
                    "subjects",
                    "{\"site\": \"01\", \"consentDate\": \"2026-02-10\"}")
                .under(null),
            ID),
        reused("a request id with another value", Attempt.save(NOTE)),
        reused("a request id with another item", Attempt.save(NOTE.replace("note", "story"))),
        reused(
            "a request id with another version", Attempt.save(KindsTrial.SAVED.replace("0", "1"))),
        reused(
            "the request of another person, repeated word for word",
            Attempt.of("investigator", "PATCH", KindsTrial.KINDS, KindsTrial.SAVED)),
        reused("a request id with another act", post("entries/first/kinds/complete", "")),
        reused(
            "a request id with another form",
            Attempt.of(
                "coordinator",
                "PATCH",
                "~/entries/first/person",
                "{\"changes\": {\"sex\": {\"value\": \"F\", \"version\": 1}}, \"reason\": \"x\"}")));
  }

  private static BadInput reused(String told, Attempt attempt) {
    return new BadInput(told, attempt.under(KindsTrial.SAVED_UNDER), 409, "request-reused", null);
  }

  private static Stream<BadInput> mediaTypes() {
    return Stream.of(
        type("text", "text/plain"),
        type("XML", "application/xml"),
        type("a form", "application/x-www-form-urlencoded"),
        type("YAML", "application/yaml"),
        type("no type", ""),
        type("Latin 1", "application/json; charset=iso-8859-1"),
        type("UTF-16", "application/json; charset=utf-16"),
        type("a charset that is none", "application/json; charset=klingon"));
  }

  private static BadInput type(String told, String mediaType) {
    return new BadInput(
        told, Attempt.save(NOTE).typed(mediaType), 415, "unsupported-media-type", null);
  }

  private static Stream<BadInput> addresses() {
    return Stream.of(
        unreadable(
            "a query parameter beside a save",
            Attempt.of("coordinator", "PATCH", KindsTrial.KINDS + "?dry=true", NOTE),
            "dry"),
        page("a misspelt parameter", "limitt=5", "limitt"),
        page("a parameter twice", "limit=5&limit=6", "limit"),
        page("a limit of 0", "limit=0", "limit"),
        page("a limit of -1", "limit=-1", "limit"),
        page("a limit above the most", "limit=501", "limit"),
        page("a limit beyond all numbers", "limit=99999999999", "limit"),
        page("a limit in words", "limit=all", "limit"),
        page("a fraction of a limit", "limit=1.5", "limit"),
        page("an empty limit", "limit=", "limit"),
        page("a negative offset", "offset=-1", "offset"),
        page("a state that is none", "state=DEAD", "state"),
        page("U+0000 in a parameter", "site=01%00", "site"),
        BadInput.nowhere(
            "U+0000 in the address", Attempt.get("coordinator", "~/entries/first/kinds%00")),
        new BadInput(
            "another method",
            Attempt.of("coordinator", "PUT", KindsTrial.KINDS, NOTE),
            405,
            "method-not-allowed",
            null));
  }

  private static BadInput page(String told, String query, String named) {
    return unreadable(told, Attempt.get("coordinator", "subjects?" + query), named);
  }

  private static Stream<BadInput> moments() {
    return Stream.of(
        new BadInput(
            "completing what is not answered",
            post("entries/log/adverse_event%5B1%5D/complete", ""),
            422,
            "incomplete",
            "log/adverse_event[1]/term"),
        unreadable("completing with values", post("entries/first/person/complete", NOTE), "body"),
        unreadable(
            "completing with half a body", post("entries/first/person/complete", "{"), "body"),
        unreadable("adding a visit with values", post("visits/unscheduled", NOTE), "body"),
        new BadInput(
            "a change of a complete form without reason",
            person(""),
            422,
            "reason-needed",
            "first/person/sex"),
        new BadInput(
            "a blank reason",
            person(", \"reason\": \" \""),
            422,
            "reason-needed",
            "first/person/sex"),
        unreadable(
            "a reason that is too long",
            person(", \"reason\": \"" + "x".repeat(4001) + "\""),
            "reason"),
        unreadable(
            "a reason with an identity number", person(", \"reason\": \"811228-9874\""), "reason"),
        unreadable("a reason turned right to left", person(", \"reason\": \"\\u202E\""), "reason"));
  }

  private static Attempt person(String reason) {
    String body = "{\"changes\": {\"sex\": {\"value\": \"F\", \"version\": 1}}" + reason + "}";
    return Attempt.of("coordinator", "PATCH", "~/entries/first/person", body);
  }

  private static Attempt post(String path, String body) {
    return Attempt.of("coordinator", "POST", "~/" + path, "")
        .holding(body.getBytes(StandardCharsets.UTF_8));
  }
}
