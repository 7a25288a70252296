package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.entry.AddForm;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.lock.ShowLockConditions;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.overview.ListSubjects;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.overview.SubjectFilter;
import org.ecrf.server.overview.SubjectRow;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.query.RaiseQuery;
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

/** Adverse events, unscheduled visits and groups: what repeats is added, filled and removed. */
@ExtendWith(ArquillianExtension.class)
class RepeatsIT {
  private static final ItemValue MILD = ItemValue.of("MILD");
  @Inject WholeTrial trial;
  @Inject AddForm addForm;
  @Inject ShowCasebook showCasebook;
  @Inject ListSubjects listSubjects;
  @Inject ShowTrail showTrail;
  @Inject ShowLockConditions lockConditions;
  @Inject RaiseQuery raiseQuery;
  private String study = "";

  @Deployment
  static WebArchive war() {
    return Archive.war(RepeatsIT.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aStudyRuns() {
    study = trial.begins();
  }

  @Test
  void anAdverseEventIsAddedWithTheNextNumber() {
    SubjectRef subject = trial.consents(study);
    assertEquals(new FormAt("log", "adverse_event[1]"), add(subject));
    assertEquals(new FormAt("log", "adverse_event[2]"), add(subject));
    trial.enters(subject, "log", "adverse_event[2]", Map.of("term", ItemValue.of("Headache")));
    CasebookView.VisitLine log = visit(subject, "log");
    assertEquals(
        List.of("adverse_event[1]", "adverse_event[2]"),
        log.forms().stream().map(CasebookView.FormLine::form).toList());
    assertEquals("Headache", log.forms().get(1).summary().in("en"));
    assertTrue(log.forms().get(0).empty());
    String path = trail(subject).getFirst().changes().getFirst().path();
    assertEquals("log/adverse_event[2]/term", path);
  }

  @Test
  void theSameRequestAddsOneAndWhatWasNeverAddedCannotBeOpened() {
    SubjectRef subject = trial.consents(study);
    String request = WholeTrial.request();
    FormAt first =
        trial.as("coordinator", () -> addForm.add(subject, "log", "adverse_event", request));
    assertEquals(
        first,
        trial.as("coordinator", () -> addForm.add(subject, "log", "adverse_event", request)));
    for (String form : List.of("adverse_event[2]", "adverse_event", "adverse_event[0]")) {
      assertEquals(
          new Refusal.NotFound("form"),
          trial.refusal("coordinator", () -> trial.opens("coordinator", subject, "log", form)));
    }
  }

  @Test
  void twoWhoAddAtOnceGetTwo() {
    SubjectRef subject = trial.consents(study);
    String address =
        "/api/studies/%s/subjects/%s/entries/log/adverse_event".formatted(study, subject.number());
    Set<String> added = new ConcurrentSkipListSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        threads.submit(
            () -> {
              Client.Answer answer = Client.as("coordinator").post(address, "");
              added.add(answer.status() + " " + answer.json().path("form").asText());
            });
      }
    }
    assertEquals(
        Set.of(
            "201 adverse_event[1]",
            "201 adverse_event[2]",
            "201 adverse_event[3]",
            "201 adverse_event[4]"),
        added);
    Client.Answer saved =
        Client.as("coordinator")
            .patch(
                address + "%5B3%5D",
                "{\"changes\": {\"term\": {\"value\": \"Fever\", \"version\": 0}}}",
                WholeTrial.request());
    assertEquals(200, saved.status(), saved.body());
    assertEquals("adverse_event[3]", saved.json().path("form").asText());
  }

  @Test
  void anUnscheduledVisitIsAddedAndTheStudySaysHowMany() {
    SubjectRef subject = trial.consents(study);
    assertEquals("unscheduled[1]", trial.addsVisit(subject, "unscheduled"));
    assertEquals("unscheduled[2]", trial.addsVisit(subject, "unscheduled"));
    assertEquals(
        "no-more",
        trial.refusal("coordinator", () -> trial.addsVisit(subject, "unscheduled")).code());
    trial.enters(
        subject, "unscheduled[2]", "body", Map.of("visit_date", ItemValue.of("2026-03-01")));
    assertEquals(LocalDate.of(2026, 3, 1), visit(subject, "unscheduled[2]").plan().date());
    SubjectRow row =
        trial
            .as("coordinator", () -> listSubjects.page(study, SubjectFilter.ALL, 0, 10))
            .rows()
            .getFirst();
    SubjectRow.VisitCell cell =
        row.visits().stream().filter(c -> c.visit().equals("unscheduled")).findFirst().get();
    assertEquals(1, cell.instances(), "the other holds nothing");
    assertEquals(Progress.IN_PROGRESS, cell.status());
  }

  @Test
  void aLockAsksForTheEntriesOfALogThatAreThere() {
    SubjectRef subject = trial.consents(study);
    assertFalse(blocks(subject).contains("Adverse event"));
    add(subject);
    assertFalse(blocks(subject).contains("Adverse event"), "it holds nothing");
    trial.enters(subject, "log", "adverse_event[1]", Map.of("severity", MILD));
    assertTrue(blocks(subject).contains("Logs, Adverse event 1: not marked complete."));
    trial.enters(subject, "log", "adverse_event[1]", Map.of("term", ItemValue.of("Fever")));
    trial.completes(subject, "log", "adverse_event[1]");
    assertTrue(blocks(subject).contains("Adverse event 1: query"), "it is expected since when");
    trial.enters(subject, "log", "adverse_event[1]", Map.of("since", day("2026-02")));
    assertFalse(blocks(subject).contains("Adverse event"));
  }

  @Test
  void aQueryStandsAtARepeat() {
    SubjectRef subject = trial.consents(study);
    add(subject);
    ItemPath at = ItemPath.parse("log/adverse_event[1]/term");
    trial.as(
        "monitor",
        () ->
            raiseQuery.raise(
                new RaiseQuery.Command(subject, at, "Since when?", WholeTrial.request())));
    assertEquals(1, visit(subject, "log").forms().getFirst().openQueries());
    ItemPath none = ItemPath.parse("log/adverse_event[2]/term");
    assertEquals(
        new Refusal.NotFound("item"),
        trial.refusal(
            "monitor",
            () ->
                raiseQuery.raise(
                    new RaiseQuery.Command(subject, none, "Since when?", WholeTrial.request()))));
  }

  private static ItemValue day(String day) {
    return ItemValue.of(day);
  }

  private FormAt add(SubjectRef subject) {
    return trial.adds(subject, "log", "adverse_event");
  }

  private CasebookView.VisitLine visit(SubjectRef subject, String key) {
    return trial.as("coordinator", () -> showCasebook.of(subject)).visits().stream()
        .filter(v -> v.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private String blocks(SubjectRef subject) {
    return trial.as("data-manager", () -> lockConditions.of(subject)).stream()
        .map(b -> b.sentence().in("en"))
        .collect(Collectors.joining("\n"));
  }

  private List<TrailLine> trail(SubjectRef subject) {
    return trial.as("inspector", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 50)).rows();
  }
}
