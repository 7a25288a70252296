package org.ecrf.server.matrix;

import static org.ecrf.server.access.Permission.*;
import static org.ecrf.server.matrix.Reach.ALL_SITES;
import static org.ecrf.server.matrix.Reach.ANYBODY;
import static org.ecrf.server.matrix.Reach.PLATFORM;
import static org.ecrf.server.matrix.Reach.SITE;
import static org.ecrf.server.matrix.Reach.STUDY;
import static org.ecrf.server.matrix.Row.get;
import static org.ecrf.server.matrix.Row.post;
import static org.ecrf.server.matrix.Row.screen;

import java.util.List;
import java.util.stream.Stream;
import org.ecrf.server.access.Permission;

/**
 * The table: a row for each operation of the API. A new operation gets a row here, with a body that
 * is valid; what the row needs of things that must be there is made in {@link Scenes}.
 */
final class Rows {
  private static final String WHY = "{\"reason\": \"To see who may\"}";
  private static final String SAID = "{\"text\": \"To see who may\"}";
  private static final String BODY = "subjects/{n}/entries/first/body";

  /** A thing of one's own for each who may: done once, it cannot be done again. */
  private static final String EVENT = "subjects/{n}/entries/log/adverse_event%5B{k}%5D";

  private static final String VISIT = "subjects/{n}/visits/unscheduled%5B{k}%5D";
  private static final String FILES = "subjects/{n}/entries/call/call/attachments?item=letter";

  private Rows() {}

  static List<Row> all() {
    return Stream.of(
            platform(),
            study(),
            team(),
            sites(),
            data(),
            decisions(),
            signatures(),
            marks(),
            review(),
            outputs(),
            locks(),
            screens())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Row> platform() {
    return List.of(
        get("MeResource.me", "/me", ANYBODY, SIGNED_IN),
        get("StudiesResource.list", "/studies", ANYBODY, SIGNED_IN),
        get("PlatformTrailResource.page", "/trail?limit=1", PLATFORM, READ_PLATFORM_TRAIL),
        get("OperationResource.now", "/operation", PLATFORM, READ_PLATFORM_TRAIL),
        post("StudiesResource.publish", "/studies", "{yaml}", ALL_SITES, PUBLISH)
            .typed("application/yaml"));
  }

  private static List<Row> study() {
    return List.of(
        get("StudiesResource.show", "", STUDY, READ_STUDY),
        get("VersionsResource.list", "versions", STUDY, READ_STUDY),
        get("VersionsResource.show", "versions/1", STUDY, READ_STUDY),
        post("VersionsResource.everywhere", "versions/1/sites", "", ALL_SITES, PUBLISH),
        post("VersionsResource.at", "versions/1/sites/{site}", "", ALL_SITES, PUBLISH),
        get("CohortsResource.list", "cohorts", STUDY, READ_STUDY),
        get("ParametersResource.list", "parameters", STUDY, READ_STUDY),
        get("ParametersResource.show", "parameters/largest", STUDY, READ_STUDY),
        post(
                "ParametersResource.set",
                "parameters/largest",
                "{\"site\": \"{site}\", \"value\": \"5\", \"version\": 0}",
                SITE,
                KEEP_FACTS)
            .by("PUT"),
        get("RangesResource.list", "sites/{site}/ranges", SITE, READ_STUDY),
        post(
            "RangesResource.add",
            "sites/{site}/ranges",
            "{\"analyte\": \"alt\", \"from\": \"2030-01-01\", \"low\": \"0\", \"high\": \"45\","
                + " \"unit\": \"U/L\"}",
            SITE,
            KEEP_FACTS),
        post(
            "RangesResource.end",
            "sites/{site}/ranges/{range}/end",
            "{\"until\": \"2026-12-31\"}",
            SITE,
            KEEP_FACTS));
  }

  private static List<Row> team() {
    return List.of(
        get("GrantsResource.list", "grants", STUDY, READ_TEAM),
        post(
            "GrantsResource.grant",
            "grants",
            "{\"user\": \"newcomer\", \"role\": \"MONITOR\", \"site\": \"{site}\"}",
            ALL_SITES,
            ADMINISTER),
        post(
            "GrantsResource.train",
            "grants/{grant}/training",
            "{\"on\": \"2026-01-08\", \"what\": \"Protocol\"}",
            SITE,
            KEEP_DELEGATIONS),
        post(
            "GrantsResource.authorise",
            "grants/{grant}/authorisation",
            "",
            SITE,
            AUTHORISE_DELEGATION),
        post("GrantsResource.revoke", "grants/{ended}", "", SITE, KEEP_DELEGATIONS).by("DELETE"),
        get("AccessReviewResource.list", "access-review", ALL_SITES, READ_TEAM),
        get("AccessReviewResource.csv", "access-review/csv", ALL_SITES, READ_TEAM),
        post(
            "AccessReviewResource.review",
            "access-review",
            "{\"user\": \"coordinator\"}",
            ALL_SITES,
            ADMINISTER));
  }

  private static List<Row> sites() {
    String item = "sites/{site}/checklist/CLOSE_OUT_VISIT";
    return List.of(
        get("SitesResource.list", "sites", STUDY, READ_STUDY),
        post(
            "SitesResource.add",
            "sites",
            "{\"code\": \"77\", \"name\": \"New\", \"timeZone\": \"Europe/Warsaw\"}",
            ALL_SITES,
            ADMINISTER),
        get("SiteResource.checklist", "sites/{site}/checklist", SITE, READ_TEAM),
        post("SiteResource.tick", item, "{\"on\": \"2026-01-05\"}", ALL_SITES, ADMINISTER)
            .by("PUT"),
        post("SiteResource.untick", item, "", ALL_SITES, ADMINISTER).by("DELETE"),
        post("SiteResource.activate", "sites/{site}/activation", "", ALL_SITES, ADMINISTER),
        post("SiteResource.close", "sites/{site}/closure", "", ALL_SITES, ADMINISTER),
        post("SiteResource.reopen", "sites/{site}/reopening", WHY, ALL_SITES, ADMINISTER));
  }

  private static List<Row> data() {
    return List.of(
        get("SubjectsResource.list", "subjects", STUDY, READ_DATA),
        post(
            "RegisterResource.register",
            "subjects",
            "{\"site\": \"{site}\", \"consentDate\": \"2026-02-10\"}",
            SITE,
            REGISTER_SUBJECT),
        get("CasebookResource.show", "subjects/{n}", SITE, READ_DATA),
        get("MistakesResource.list", "subjects/{n}/mistakes", SITE, READ_DATA),
        get("EntryResource.open", BODY, SITE, READ_DATA),
        post(
                "EntryResource.save",
                BODY,
                "{\"changes\": {\"weight\": {\"value\": \"64\", \"unit\": \"kg\", \"version\": 0}}}",
                SITE,
                ENTER_DATA,
                ENTER_CLINICAL)
            .by("PATCH"),
        entering("EntryResource.add", "subjects/{n}/entries/log/adverse_event", ""),
        entering("EntryResource.complete", "subjects/{n}/entries/first/person/complete", ""),
        entering(
            "EntryResource.missing",
            BODY + "/missing",
            "{\"code\": \"ND\", \"reason\": \"Not measured\"}"),
        entering("FormMistakeResource.mark", EVENT + "/entered-by-mistake", WHY),
        entering("FormMistakeResource.restore", EVENT + "/entered-by-mistake/restoration", WHY),
        entering("VisitResource.add", "subjects/{n}/visits/unscheduled", ""),
        entering("VisitMistakeResource.mark", VISIT + "/entered-by-mistake", WHY),
        entering("VisitMistakeResource.restore", VISIT + "/entered-by-mistake/restoration", WHY),
        post("VisitResource.missed", "subjects/{n}/visits/first/missed", WHY, SITE, ENTER_CLINICAL),
        post("VisitResource.held", "subjects/{n}/visits/first/held", WHY, SITE, ENTER_CLINICAL),
        entering(
            "WrongSubjectResource.takeBack",
            BODY + "/wrong-subject",
            "{\"subject\": \"{other}\", \"cause\": \"WRONG_CASEBOOK\", \"versions\": {}}"),
        entering("AttachmentResource.attach", FILES + "&name=letter.pdf&version=0", "{pdf}")
            .typed("application/octet-stream"),
        get("AttachmentResource.download", FILES, SITE, READ_DATA));
  }

  private static Row entering(String operation, String path, String body) {
    return post(operation, path, body, SITE, ENTER_DATA, ENTER_CLINICAL);
  }

  private static List<Row> decisions() {
    return List.of(
        get("DecisionsResource.eligibility", "subjects/{n}/eligibility", SITE, READ_DATA),
        post(
            "DecisionsResource.screenFailure",
            "subjects/{other}/screen-failure",
            "{\"date\": \"2026-02-12\", \"reason\": \"Does not take part\"}",
            SITE,
            DECIDE),
        post(
            "DecisionsResource.withdrawal",
            "subjects/{other}/withdrawal",
            "{\"date\": \"2026-02-12\", \"scope\": \"ALL\", \"reason\": \"Moves away\"}",
            SITE,
            DECIDE),
        post(
            "SubjectMistakeResource.mark",
            "subjects/{mistaken}/entered-by-mistake",
            WHY,
            SITE,
            CORRECT_REGISTRATION),
        post(
            "SubjectMistakeResource.restore",
            "subjects/{mistaken}/entered-by-mistake/restoration",
            WHY,
            SITE,
            CORRECT_REGISTRATION));
  }

  private static List<Row> signatures() {
    String signing = "subjects/{n}/signings/1";
    return List.of(
        get("SignaturesResource.list", "subjects/{n}/signatures", SITE, READ_DATA),
        get("SignaturesResource.signable", "subjects/{n}/signable", SITE, SIGN),
        get("ToSignResource.list", "to-sign", STUDY, SIGN),
        post(
            "SigningsResource.start",
            "subjects/{n}/signings",
            "{\"visit\": \"first\", \"shown\": \"something else\"}",
            SITE,
            SIGN),
        post(
            "SigningsResource.start",
            "subjects/{n}/signings",
            "{\"decision\": \"enrolment\", \"shown\": \"something else\"}",
            SITE,
            SIGN,
            DECIDE),
        get("SigningsResource.show", signing, SITE, SIGN).ofOneself("signing"),
        post("SigningsResource.cancel", signing, "", SITE, SIGN).by("DELETE").ofOneself("signing"));
  }

  private static List<Row> marks() {
    String kept = "{\"plan\": \"all\", \"version\": 0}";
    return List.of(
        get("MarksResource.show", BODY + "/marks", SITE, READ_DATA),
        mark("SOURCE", VERIFY_SOURCE),
        mark("MEDICAL", REVIEW_MEDICALLY),
        mark("DATA", REVIEW_DATA),
        takeBack("SOURCE", VERIFY_SOURCE),
        takeBack("MEDICAL", REVIEW_MEDICALLY),
        takeBack("DATA", REVIEW_DATA),
        get("VerificationResource.open", "verification/open", STUDY, READ_MONITORING),
        get("VerificationResource.changed", "verification/changed", STUDY, READ_MONITORING),
        get("VerificationResource.plans", "verification/plans", STUDY, READ_MONITORING),
        post("VerificationResource.set", "verification/plans/{site}", kept, SITE, KEEP_FACTS)
            .by("PUT"));
  }

  private static Row mark(String kind, Permission needs) {
    String body = "{\"kind\": \"%s\", \"items\": {\"weight\": 1}}";
    return post("MarksResource.mark", BODY + "/marks", body.formatted(kind), SITE, needs);
  }

  private static Row takeBack(String kind, Permission needs) {
    String body = "{\"kind\": \"%s\", \"items\": [\"weight\"], \"reason\": \"A slip\"}";
    return post(
        "MarksResource.takeBack", BODY + "/marks/taken-back", body.formatted(kind), SITE, needs);
  }

  private static List<Row> review() {
    return List.of(
        get("QueriesResource.list", "queries", STUDY, READ_DATA),
        post(
            "SubjectQueriesResource.raise",
            "subjects/{n}/queries",
            "{\"at\": \"first/body/weight\", \"text\": \"Measured how?\"}",
            SITE,
            RAISE_QUERY),
        post("QueriesResource.answer", "queries/{query}/answer", SAID, SITE, ANSWER_QUERY),
        post(
            "QueriesResource.close",
            "queries/{query}/closure",
            SAID,
            SITE,
            CLOSE_QUERY,
            CLOSE_ANY_QUERY),
        post(
            "QueriesResource.reopen",
            "queries/{query}/reopening",
            SAID,
            SITE,
            CLOSE_QUERY,
            CLOSE_ANY_QUERY),
        post(
            "QueriesResource.cancel",
            "queries/{query}/cancellation",
            SAID,
            SITE,
            CLOSE_QUERY,
            CLOSE_ANY_QUERY),
        post(
            "QueriesResource.assign",
            "queries/{query}/assignment",
            "{\"role\": \"COORDINATOR\"}",
            SITE,
            ASSIGN_QUERY),
        get(
            "SubjectQueriesResource.assignees",
            "subjects/{n}/queries/assignees?at=first",
            SITE,
            ASSIGN_QUERY),
        post(
            "QueriesResource.closeTogether",
            "queries/closure",
            "{\"ids\": [0], \"text\": \"To see who may\"}",
            STUDY,
            CLOSE_QUERY),
        get("ParticipationResource.log", "participation/log", STUDY, READ_DATA),
        get("ParticipationResource.csv", "participation/log/csv", STUDY, READ_DATA),
        get("ParticipationResource.dueConsents", "participation/due-consents", STUDY, READ_DATA),
        get("DeviationsResource.list", "deviations", STUDY, READ_DATA),
        get("DeviationsResource.csv", "deviations/csv", STUDY, READ_DATA),
        deviation("DeviationsResource.classify", "classification"),
        deviation("DeviationsResource.close", "closure"),
        deviation("DeviationsResource.reopen", "reopening"),
        get("AlertsResource.list", "alerts", STUDY, READ_DATA),
        get("AlertsResource.waiting", "alerts/waiting", STUDY, OPEN_ALERT),
        post("AlertsResource.open", "alerts/{alert}/opening", "", SITE, OPEN_ALERT),
        get("RedactionsResource.list", "redactions", STUDY, READ_REDACTIONS),
        post(
            "SubjectRedactionsResource.ask",
            "subjects/{n}/redactions",
            "{\"act\": 2, \"paths\": [\"first/body/weight\"], \"reason\": \"A slip\"}",
            SITE,
            ASK_REDACTION),
        post(
            "RedactionsResource.confirm",
            "redactions/{redaction}/confirmation",
            "",
            SITE,
            CONFIRM_REDACTION),
        post(
            "RedactionsResource.decline",
            "redactions/{redaction}/refusal",
            WHY,
            SITE,
            CONFIRM_REDACTION));
  }

  private static Row deviation(String operation, String step) {
    String body =
        "{\"of\": \"entry/{n}/log/deviation[1]\", \"code\": \"MINOR\", \"note\": \"To see who may\"}";
    return post(operation, "deviations/" + step, body, SITE, CLASSIFY_DEVIATION);
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
        post("LockRequestsResource.ask", "lock-requests", "{}", ALL_SITES, LOCK),
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
