package org.ecrf.server.matrix;

import static org.ecrf.server.access.Permission.*;
import static org.ecrf.server.matrix.Reach.SITE;
import static org.ecrf.server.matrix.Reach.STUDY;
import static org.ecrf.server.matrix.Row.get;
import static org.ecrf.server.matrix.Row.post;

import java.util.List;
import java.util.stream.Stream;
import org.ecrf.server.access.Permission;

/** Rows of what is said about the data. */
final class ReviewRows {
  private static final String WHY = "{\"reason\": \"To see who may\"}";
  private static final String SAID = "{\"text\": \"To see who may\"}";
  private static final String BODY = "subjects/{n}/entries/first/body";

  private ReviewRows() {}

  static Stream<Row> all() {
    return Stream.of(marks(), review()).flatMap(List::stream);
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
}
