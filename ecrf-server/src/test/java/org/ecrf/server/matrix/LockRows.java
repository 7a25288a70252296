package org.ecrf.server.matrix;

import static org.ecrf.server.access.Permission.*;
import static org.ecrf.server.matrix.Reach.ALL_SITES;
import static org.ecrf.server.matrix.Reach.SITE;
import static org.ecrf.server.matrix.Reach.STUDY;
import static org.ecrf.server.matrix.Row.get;
import static org.ecrf.server.matrix.Row.post;
import static org.ecrf.server.matrix.Row.screen;

import java.util.List;
import java.util.stream.Stream;

/** Rows of what closes the data and takes them out, and of use cases that only screens call. */
final class LockRows {
  private static final String WHY = "{\"reason\": \"To see who may\"}";

  private LockRows() {}

  static Stream<Row> all() {
    return Stream.of(outputs(), locks(), screens()).flatMap(List::stream);
  }

  private static List<Row> outputs() {
    return List.of(
        get("SubjectTrailResource.ofSubject", "subjects/{n}/trail", SITE, READ_TRAIL),
        get("TrailResource.ofStudy", "trail", ALL_SITES, READ_TRAIL),
        get("SealsResource.ofStudy", "seals", ALL_SITES, READ_TRAIL),
        post("ExportsResource.request", "exports", "{\"lock\": {lock}}", ALL_SITES, EXPORT),
        post("CopiesResource.request", "sites/{site}/copies", "", SITE, TAKE_COPY),
        get("CopiesResource.list", "sites/{site}/copies", SITE, TAKE_COPY),
        get("CopiesResource.show", "sites/{site}/copies/{copy}", SITE, TAKE_COPY),
        get("CopiesResource.download", "sites/{site}/copies/{copy}/file", SITE, TAKE_COPY),
        get("ExportsResource.list", "exports", ALL_SITES, EXPORT),
        get("ExportsResource.show", "exports/{job}", ALL_SITES, EXPORT),
        get("ExportsResource.download", "exports/{job}/files/{file}", ALL_SITES, EXPORT));
  }

  private static List<Row> locks() {
    return List.of(
        get("LockResource.conditions", "subjects/{n}/lock-conditions", SITE, READ_DATA),
        post("LockResource.lock", "subjects/{n}/lock", "", SITE, LOCK),
        get("LocksResource.list", "locks", STUDY, READ_DATA),
        get("LockConditionsResource.list", "lock-conditions?place=subject/{n}", SITE, READ_DATA),
        post("LocksResource.lock", "locks", "{\"place\": \"subject/{n}\"}", SITE, LOCK),
        post(
            "FreezesResource.freeze",
            "freezes",
            "{\"place\": \"form/{other}/call/call\"}",
            SITE,
            LOCK),
        post("LocksResource.undo", "locks/{frozen}/undoing", WHY, SITE, LOCK),
        get("CutsResource.list", "cuts", STUDY, READ_DATA),
        post(
            "CutsResource.define",
            "cuts",
            "{\"name\": \"To see who may\", \"until\": \"first\"}",
            ALL_SITES,
            LOCK),
        get("LockRequestsResource.list", "lock-requests", STUDY, READ_DATA),
        post(
            "LockRequestsResource.ask", "lock-requests", "{\"place\": \"study\"}", ALL_SITES, LOCK),
        post(
            "LockRequestsResource.confirm",
            "lock-requests/{asked}/confirmation",
            "",
            ALL_SITES,
            CONFIRM_LOCK),
        post(
            "LockRequestsResource.decline",
            "lock-requests/{declined}/refusal",
            WHY,
            ALL_SITES,
            CONFIRM_LOCK));
  }

  /** How each is called, {@link Screens} says. */
  private static List<Row> screens() {
    return List.of(
        screen("AskRedactionOfWords.ask", SITE, ASK_REDACTION),
        screen("ShowSubject.of", SITE, READ_DATA),
        screen("VerifyTrail.ofSubject", SITE, READ_TRAIL),
        screen("VerifyTrail.ofStudy", ALL_SITES, READ_TRAIL),
        screen("ListCopies.sites", STUDY, TAKE_COPY),
        screen("ListSeals.newest", ALL_SITES, READ_TRAIL),
        screen("ListSeals.write", ALL_SITES, READ_TRAIL));
  }
}
