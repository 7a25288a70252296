package org.ecrf.server.matrix;

import static org.ecrf.server.access.Permission.*;
import static org.ecrf.server.matrix.Reach.SITE;
import static org.ecrf.server.matrix.Reach.STUDY;
import static org.ecrf.server.matrix.Row.get;
import static org.ecrf.server.matrix.Row.post;

import java.util.List;
import java.util.stream.Stream;

/** Rows of what is entered, decided and signed of a subject. */
final class SubjectRows {
  private static final String WHY = "{\"reason\": \"To see who may\"}";
  private static final String BODY = "subjects/{n}/entries/first/body";

  /** A thing of one's own for each who may: done once, it cannot be done again. */
  private static final String EVENT = "subjects/{n}/entries/log/adverse_event%5B{k}%5D";

  private static final String VISIT = "subjects/{n}/visits/unscheduled%5B{k}%5D";
  private static final String FILES = "subjects/{n}/entries/call/call/attachments?item=letter";

  private SubjectRows() {}

  static Stream<Row> all() {
    return Stream.of(data(), decisions(), signatures()).flatMap(List::stream);
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
}
