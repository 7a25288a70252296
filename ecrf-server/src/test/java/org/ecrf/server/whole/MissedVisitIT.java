package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.MarkVisitHeld;
import org.ecrf.server.entry.MarkVisitMissed;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.lock.Blocker;
import org.ecrf.server.lock.ShowLockConditions;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.overview.ListSubjects;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.overview.SubjectFilter;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.signature.Signer;
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

/** A visit that did not take place. */
@ExtendWith(ArquillianExtension.class)
class MissedVisitIT {
  private static final Map<String, ItemValue> CALLED =
      Map.of("visit_date", ItemValue.of("2026-03-01"));

  @Inject WholeTrial trial;
  @Inject MarkVisitMissed markVisitMissed;
  @Inject MarkVisitHeld markVisitHeld;
  @Inject Signer signer;
  @Inject ShowCasebook showCasebook;
  @Inject ListSubjects listSubjects;
  @Inject ShowLockConditions lockConditions;
  @Inject ShowTrail showTrail;
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(MissedVisitIT.class, Signer.class, WholeTrial.class, WholeStudy.class);
  }

  @BeforeEach
  void aSubjectGetsTheFirstDose() {
    String study = trial.begins();
    subject = trial.screened(study, "M");
    signer.enrols(subject);
    trial.enters(subject, "dose_1", "given", Map.of("visit_date", ItemValue.of("2026-02-27")));
  }

  @Test
  void aMissedCallIsNotOverdueAndNoLockAsksForIt() {
    assertEquals(VisitPlan.Due.OVERDUE, plan("call").due());
    assertTrue(blocks("call"));
    misses("call");

    CasebookView.VisitLine line = line("call");
    assertEquals(VisitPlan.Due.MISSED, line.plan().due());
    assertEquals("No answer on three days", line.missedBecause());
    assertEquals(Progress.MISSED, line.status());
    assertEquals(Progress.MISSED, line.forms().getFirst().status());
    assertEquals(Progress.MISSED, cell("call"));
    assertFalse(blocks("call"));
    EntryView view = trial.opens("monitor", subject, "call", "call");
    assertEquals(VisitPlan.Due.MISSED, view.plan().due());
    assertEquals("No answer on three days", view.missedBecause());
    TrailLine act = lastAct();
    assertEquals("visit-missed visit/call", act.action() + " " + act.target());
    assertEquals("No answer on three days", act.reason());
    assertEquals(List.of(change("PLANNED", "MISSED")), act.changes());
  }

  @Test
  void theMarkIsTakenBackWithAReason() {
    misses("call");
    trial.as("coordinator", () -> held("call", "Reached after all"));
    assertEquals(VisitPlan.Due.OVERDUE, plan("call").due());
    assertNull(line("call").missedBecause());
    assertEquals(List.of(change("MISSED", "PLANNED")), lastAct().changes());
    assertEquals(
        "visit-not-missed", trial.refusal("coordinator", () -> held("call", "Once more")).code());
  }

  @Test
  void whoEntersSomethingTakesTheMarkBackInTheSameAct() {
    misses("call");
    trial.enters(subject, "call", "call", CALLED);
    assertEquals(Progress.IN_PROGRESS, cell("call"));
    assertNull(line("call").missedBecause());
    TrailLine act = lastAct();
    assertEquals("save", act.action());
    assertEquals(
        List.of("call/call/visit_date", "entry/call/call/state", "visit/call/state"),
        act.changes().stream().map(TrailLine.ChangeLine::path).toList());
  }

  @Test
  void aVisitAtWhichSomethingIsEnteredWasNotMissed() {
    trial.enters(subject, "call", "call", CALLED);
    assertEquals("visit-held", refusal("coordinator", "call").code());
    trial.enters(subject, "call", "call", cleared());
    misses("call");
    assertEquals(Progress.MISSED, cell("call"));
    assertFalse(blocks("call"), "an emptied form is not asked for");
  }

  @Test
  void onlyPlannedVisitsAreMissedAndOnlyTheSiteSaysSo() {
    assertEquals("not-planned", refusal("coordinator", "log").code());
    assertEquals("not-planned", refusal("coordinator", "unscheduled").code());
    assertEquals(new Refusal.NotFound("visit"), refusal("coordinator", "nowhere"));
    assertEquals(new Refusal.NotPermitted("ENTER_CLINICAL"), refusal("monitor", "call"));
    assertEquals(new Refusal.NotPermitted("ENTER_CLINICAL"), refusal("pharmacist", "call"));
  }

  @Test
  void theApiSaysItToo() {
    String path = "/api/studies/%s/subjects/%s".formatted(subject.study(), subject.number());
    Client coordinator = Client.as("coordinator");
    assertEquals(422, coordinator.post(path + "/visits/call/missed", "{}").status());
    Client.Answer missed = coordinator.post(path + "/visits/call/missed", "{\"reason\": \"Ill\"}");
    assertEquals(200, missed.status(), missed.body());
    assertEquals(
        "MISSED",
        coordinator.get(path + "/entries/call/call").json().path("plan").path("due").asText());
    assertEquals(
        200, coordinator.post(path + "/visits/call/held", "{\"reason\": \"Error\"}").status());
  }

  private static Map<String, ItemValue> cleared() {
    Map<String, ItemValue> nothing = new java.util.HashMap<>();
    nothing.put("visit_date", null);
    return nothing;
  }

  private static TrailLine.ChangeLine change(String from, String to) {
    return new TrailLine.ChangeLine(
        "visit/call/state", ItemValue.of(from), ItemValue.of(to), false);
  }

  private void misses(String visit) {
    trial.as("coordinator", () -> missed(visit));
  }

  private boolean missed(String visit) {
    markVisitMissed.mark(subject, visit, "No answer on three days", WholeTrial.request());
    return true;
  }

  private boolean held(String visit, String reason) {
    markVisitHeld.mark(subject, visit, reason, WholeTrial.request());
    return true;
  }

  private Refusal refusal(String who, String visit) {
    return trial.refusal(who, () -> missed(visit));
  }

  private CasebookView.VisitLine line(String visit) {
    return trial.as("monitor", () -> showCasebook.of(subject)).visits().stream()
        .filter(line -> line.key().equals(visit))
        .findFirst()
        .orElseThrow();
  }

  private VisitPlan plan(String visit) {
    return line(visit).plan();
  }

  private Progress cell(String visit) {
    return trial
        .as("monitor", () -> listSubjects.page(subject.study(), SubjectFilter.ALL, 0, 10))
        .rows()
        .getFirst()
        .visits()
        .stream()
        .filter(cell -> cell.visit().equals(visit))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private boolean blocks(String visit) {
    return trial.as("data-manager", () -> lockConditions.of(subject)).stream()
        .map(Blocker::visit)
        .anyMatch(visit::equals);
  }

  private TrailLine lastAct() {
    return trial
        .as("inspector", () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 1))
        .rows()
        .getFirst();
  }
}
