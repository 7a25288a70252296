package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.eligibility.EnterSubjectByMistake;
import org.ecrf.server.eligibility.RecordScreenFailure;
import org.ecrf.server.eligibility.RestoreSubject;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.facts.ListCohorts;
import org.ecrf.server.lock.LockSubject;
import org.ecrf.server.overview.ListSubjects;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.overview.SubjectFilter;
import org.ecrf.server.overview.SubjectRow;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.signature.Signer;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.server.trail.TrailLine;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A subject that was entered by mistake stays readable, is counted nowhere, and can come back. */
@ExtendWith(ArquillianExtension.class)
class SubjectMistakeIT {
  private static final String WHY = "registered twice";

  @Inject WholeTrial trial;
  @Inject EnterSubjectByMistake enterByMistake;
  @Inject RestoreSubject restoreSubject;
  @Inject Signer signer;
  @Inject RecordScreenFailure screenFailure;
  @Inject LockSubject lock;
  @Inject ListSubjects listSubjects;
  @Inject ListCohorts listCohorts;
  @Inject RaiseQuery raiseQuery;
  @Inject ShowCasebook showCasebook;
  @Inject ShowTrail showTrail;

  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(SubjectMistakeIT.class, Signer.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
  }

  @Test
  void itLeavesTheMatrixUnlessItIsAskedForAndItsNumberIsNotGivenAgain() {
    SubjectRef subject = trial.consents(study);
    SubjectHead head = mark(subject);
    assertEquals(SubjectState.ENTERED_BY_MISTAKE, head.state());
    assertEquals(WHY, head.mistake().reason());
    assertEquals("data-manager", head.mistake().by());
    assertEquals(0, matrix(null).total());
    assertEquals(List.of(), matrix(null).rows());
    Page<SubjectRow> asked = matrix(SubjectState.ENTERED_BY_MISTAKE);
    assertEquals(subject.number(), asked.rows().getFirst().number());
    assertEquals("01-002", trial.consents(study).number());
    assertEquals(1, matrix(null).total());
  }

  @Test
  void nothingMoreIsEnteredAndWhatIsThereStaysReadable() {
    SubjectRef subject = trial.screened(study, "M");
    mark(subject);
    EntryView form = trial.opens("coordinator", subject, "first", "body");
    assertEquals(ItemValue.of("70", "kg"), form.items().get("weight").value());
    assertFalse(form.editable());
    assertEquals("mistake", form.readOnlyBecause());
    assertEquals(List.of(), trial.as("coordinator", () -> showCasebook.of(subject)).additions());
    Map<String, ItemValue> weight = Map.of("weight", ItemValue.of("71", "kg"));
    assertEquals(
        List.of(
            "entered-by-mistake",
            "entered-by-mistake",
            "entered-by-mistake",
            "entered-by-mistake",
            "entered-by-mistake",
            "entered-by-mistake"),
        List.of(
            trial
                .refusal("coordinator", () -> trial.enters(subject, "first", "body", weight))
                .code(),
            trial.refusal("coordinator", () -> trial.addsVisit(subject, "unscheduled")).code(),
            trial.refusal("investigator", () -> enrolled(subject)).code(),
            trial.refusal("monitor", () -> raise(subject)).code(),
            trial.refusal("data-manager", () -> lock.lock(subject, WholeTrial.request())).code(),
            trial.refusal("data-manager", () -> mark(subject)).code()));
  }

  @Test
  void theTrailTellsBothWaysAndTakenBackItGoesOn() {
    SubjectRef subject = trial.screened(study, "M");
    mark(subject);
    assertEquals(
        Optional.of("SCREENING -> ENTERED_BY_MISTAKE: " + WHY), act(subject, "entered-by-mistake"));
    SubjectHead back = restore(subject);
    assertEquals(SubjectState.SCREENING, back.state());
    assertNull(back.mistake());
    assertEquals(
        Optional.of("ENTERED_BY_MISTAKE -> SCREENING: it was not"), act(subject, "restoration"));
    assertEquals(1, matrix(null).total());
    assertEquals(SubjectState.ENROLLED, enrolled(subject).state());
  }

  @Test
  void whoHasEnrolledKeepsThePlaceOfTheCohort() {
    trial.opensCohort(study, LocalDate.of(2026, 1, 1));
    SubjectRef first = trial.screened(study, "F");
    mark(first);
    assertEquals(0, taken());
    SubjectRef second = trial.screened(study, "F");
    enrolled(second);
    mark(second);
    assertEquals(1, taken(), "a place that was given stays used");
    assertEquals(SubjectState.ENROLLED, restore(second).state());
  }

  @Test
  void onlyADataManagerSaysItWithAReasonAndNotOfALockedSubject() {
    SubjectRef subject = trial.consents(study);
    for (String who : List.of("coordinator", "investigator", "monitor", "sponsor")) {
      assertInstanceOf(
          Refusal.NotPermitted.class,
          trial.refusal(who, () -> enterByMistake.mark(subject, WHY, WholeTrial.request())),
          who);
    }
    assertInstanceOf(
        Refusal.Unreadable.class,
        trial.refusal(
            "data-manager", () -> enterByMistake.mark(subject, "", WholeTrial.request())));
    assertEquals("state", trial.refusal("data-manager", () -> restore(subject)).code());
    locked(subject);
    assertInstanceOf(Refusal.Locked.class, trial.refusal("data-manager", () -> mark(subject)));
  }

  @Test
  void aProgramSaysItAndARepeatIsHarmless() {
    SubjectRef subject = trial.consents(study);
    String address =
        "/api/studies/%s/subjects/%s/entered-by-mistake".formatted(study, subject.number());
    String request = WholeTrial.request();
    for (int i = 0; i < 2; i++) {
      Client.Answer said =
          Client.as("data-manager")
              .post(address, "{\"reason\": \"twice\"}", request, "application/json");
      assertEquals("twice", said.json().at("/mistake/reason").asText(), said.body());
    }
    Client.Answer back =
        Client.as("data-manager").post(address + "/restoration", "{\"reason\": \"no\"}");
    assertEquals("SCREENING", back.json().path("state").asText(), back.body());
    assertEquals(422, Client.as("data-manager").post(address, "{}").status());
  }

  private SubjectHead mark(SubjectRef subject) {
    return trial.as("data-manager", () -> enterByMistake.mark(subject, WHY, WholeTrial.request()));
  }

  private SubjectHead restore(SubjectRef subject) {
    return trial.as(
        "data-manager", () -> restoreSubject.restore(subject, "it was not", WholeTrial.request()));
  }

  private SubjectHead enrolled(SubjectRef subject) {
    return signer.enrols(subject);
  }

  private void locked(SubjectRef subject) {
    trial.as(
        "investigator",
        () ->
            screenFailure.record(
                subject, LocalDate.of(2026, 2, 11), "does not take part", WholeTrial.request()));
    trial.as("data-manager", () -> lock.lock(subject, WholeTrial.request()));
  }

  private long raise(SubjectRef subject) {
    return trial.as(
        "monitor",
        () ->
            raiseQuery.raise(
                new RaiseQuery.Command(
                    subject, ItemPath.parse("first/body/weight"), "Is it?", WholeTrial.request())));
  }

  private int taken() {
    return trial.as("sponsor", () -> listCohorts.of(study)).getFirst().taken();
  }

  private Page<SubjectRow> matrix(SubjectState state) {
    SubjectFilter filter = new SubjectFilter(null, state, null);
    return trial.as("coordinator", () -> listSubjects.page(study, filter, 0, 9));
  }

  private Optional<String> act(SubjectRef subject, String action) {
    return trial
        .as("inspector", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 50))
        .rows()
        .stream()
        .filter(line -> line.action().equals(action))
        .findFirst()
        .map(SubjectMistakeIT::words);
  }

  private static String words(TrailLine act) {
    TrailLine.ChangeLine state =
        act.changes().stream()
            .filter(change -> change.path().equals("subject/state"))
            .findFirst()
            .orElseThrow();
    return text(state.from()) + " -> " + text(state.to()) + ": " + act.reason();
  }

  private static String text(ItemValue value) {
    return value instanceof ItemValue.Entered entered ? entered.text() : "";
  }
}
