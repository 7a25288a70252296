package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.entry.EnterByMistake;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.MistakeCommand;
import org.ecrf.server.entry.RestoreEntry;
import org.ecrf.server.lock.ShowLockConditions;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.overview.ListMistakes;
import org.ecrf.server.overview.ListSubjects;
import org.ecrf.server.overview.MistakeLine;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.overview.SubjectFilter;
import org.ecrf.server.overview.SubjectRow;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.query.ReopenQuery;
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

/** A repeat that was added by mistake stays in the trail and leaves all else, and can come back. */
@ExtendWith(ArquillianExtension.class)
class MistakesIT {
  private static final String EVENT = "adverse_event[1]";

  @Inject WholeTrial trial;
  @Inject EnterByMistake enterByMistake;
  @Inject RestoreEntry restoreEntry;
  @Inject ListMistakes listMistakes;
  @Inject ShowCasebook showCasebook;
  @Inject ListSubjects listSubjects;
  @Inject ShowLockConditions lockConditions;
  @Inject ListQueries listQueries;
  @Inject RaiseQuery raiseQuery;
  @Inject ReopenQuery reopenQuery;
  @Inject ShowTrail showTrail;

  private String study = "";
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(MistakesIT.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aSubjectHasAnEventThatAsks() {
    study = trial.begins();
    subject = trial.consents(study);
    trial.adds(subject, "log", "adverse_event");
    trial.enters(
        subject,
        "log",
        EVENT,
        Map.of("term", ItemValue.of("Headache"), "severity", ItemValue.of("MILD")));
    trial.completes(subject, "log", EVENT);
  }

  @Test
  void itLeavesListsNumbersQueriesAndTheLock() {
    long raised = raise("log/adverse_event[1]/term");
    assertEquals(2, open());
    assertTrue(blockers().contains("Adverse event 1"), blockers());
    mark("log", EVENT, "of another subject");
    assertEquals(List.of(), forms("log"));
    assertEquals(0, cell("log").instances());
    assertEquals(0, cell("log").openQueries());
    assertEquals(0, open(), "nobody could answer them any more");
    assertFalse(blockers().contains("Adverse event"), blockers());
    assertEquals(
        "entered-by-mistake",
        trial
            .refusal("coordinator", () -> trial.opens("coordinator", subject, "log", EVENT))
            .code());
    assertEquals(
        "entered-by-mistake",
        trial
            .refusal(
                "monitor",
                () -> {
                  reopenQuery.reopen(study, raised, "Why?", WholeTrial.request());
                  return true;
                })
            .code());
    assertEquals(
        new FormAt("log", "adverse_event[2]"), trial.adds(subject, "log", "adverse_event"));
  }

  @Test
  void theTrailTellsFromWhichStateToWhichAndWhy() {
    mark("log", EVENT, "of another subject");
    TrailLine act = act("enter-by-mistake");
    assertEquals("entry/log/adverse_event[1]", act.target());
    assertEquals("of another subject", act.reason());
    TrailLine.ChangeLine change = act.changes().getFirst();
    assertEquals("entry/log/adverse_event[1]/state", change.path());
    assertEquals(ItemValue.of("COMPLETE"), change.from());
    assertEquals(ItemValue.of("ENTERED_BY_MISTAKE"), change.to());
    MistakeLine line = mistakes("inspector").getFirst();
    assertEquals("of another subject", line.reason());
    assertEquals("coordinator", line.by());
    assertFalse(line.mayRestore());
    assertTrue(mistakes("coordinator").getFirst().mayRestore());
  }

  @Test
  void takenBackItIsWhatItWasAndTheCheckAsksAgain() {
    mark("log", EVENT, "of another subject");
    restore("log", EVENT, "it was this subject's");
    assertEquals(List.of(EVENT), forms("log"));
    assertEquals(EntryState.COMPLETE, trial.opens("monitor", subject, "log", EVENT).state());
    assertEquals(1, open(), "since when it lasts is expected still");
    assertEquals(List.of(), mistakes("coordinator"));
    TrailLine act = act("restore");
    assertEquals("it was this subject's", act.reason());
    assertEquals(ItemValue.of("COMPLETE"), act.changes().getFirst().to());
  }

  @Test
  void aWholeVisitLeavesTheCasebookAndComesBack() {
    String visit = trial.addsVisit(subject, "unscheduled");
    trial.enters(subject, visit, "body", Map.of("weight", ItemValue.of("70", "kg")));
    mark(visit, null, "took place elsewhere");
    assertFalse(visits().contains(visit), visits().toString());
    assertEquals(0, cell("unscheduled").instances());
    MistakeLine line = mistakes("coordinator").getFirst();
    assertEquals(visit, line.visit());
    assertNull(line.form());
    assertEquals(
        "entered-by-mistake",
        trial
            .refusal("coordinator", () -> trial.opens("coordinator", subject, visit, "body"))
            .code());
    assertEquals("unscheduled[2]", trial.addsVisit(subject, "unscheduled"));
    restore(visit, null, "it did");
    assertTrue(visits().contains(visit));
    assertEquals(
        ItemValue.of("70", "kg"),
        trial.opens("monitor", subject, visit, "body").items().get("weight").value());
  }

  private void mark(String visit, String form, String reason) {
    trial.as(
        "coordinator",
        () -> {
          enterByMistake.mark(command(visit, form, reason));
          return true;
        });
  }

  private void restore(String visit, String form, String reason) {
    trial.as(
        "coordinator",
        () -> {
          restoreEntry.restore(command(visit, form, reason));
          return true;
        });
  }

  private MistakeCommand command(String visit, String form, String reason) {
    return new MistakeCommand(subject, visit, form, reason, WholeTrial.request());
  }

  private long raise(String at) {
    return trial.as(
        "monitor",
        () ->
            raiseQuery.raise(
                new RaiseQuery.Command(
                    subject, ItemPath.parse(at), "Is it?", WholeTrial.request())));
  }

  private long open() {
    QueryFilter open = new QueryFilter(subject.number(), QueryState.OPEN, null, null, null);
    return trial.as("monitor", () -> listQueries.page(study, open, 0, 9)).total();
  }

  private List<MistakeLine> mistakes(String who) {
    return trial.as(who, () -> listMistakes.of(subject));
  }

  private List<String> visits() {
    return trial.as("coordinator", () -> showCasebook.of(subject)).visits().stream()
        .map(CasebookView.VisitLine::key)
        .toList();
  }

  private List<String> forms(String visit) {
    return trial.as("coordinator", () -> showCasebook.of(subject)).visits().stream()
        .filter(line -> line.key().equals(visit))
        .flatMap(line -> line.forms().stream())
        .map(CasebookView.FormLine::form)
        .toList();
  }

  private SubjectRow.VisitCell cell(String visit) {
    return trial
        .as("coordinator", () -> listSubjects.page(study, SubjectFilter.ALL, 0, 9))
        .rows()
        .getFirst()
        .visits()
        .stream()
        .filter(cell -> cell.visit().equals(visit))
        .findFirst()
        .orElseThrow();
  }

  private String blockers() {
    return trial.as("data-manager", () -> lockConditions.of(subject)).stream()
        .map(blocker -> blocker.sentence().in("en"))
        .collect(Collectors.joining("\n"));
  }

  private TrailLine act(String action) {
    return trial
        .as("inspector", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 50))
        .rows()
        .stream()
        .filter(line -> line.action().equals(action))
        .findFirst()
        .orElseThrow();
  }
}
