package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.entry.AddForm;
import org.ecrf.server.entry.EnterByMistake;
import org.ecrf.server.entry.MistakeCommand;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.overview.ListMistakes;
import org.ecrf.server.overview.MistakeLine;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who says of what that it was added by mistake, by which way, and who is told of it. */
@ExtendWith(ArquillianExtension.class)
class MistakeRulesIT {
  private static final String EVENT = "adverse_event[1]";

  @Inject WholeTrial trial;
  @Inject AddForm addForm;
  @Inject EnterByMistake enterByMistake;
  @Inject ListMistakes listMistakes;
  @Inject ShowCasebook showCasebook;
  @Inject ShowTrail showTrail;

  private String study = "";
  private SubjectRef subject;

  @Deployment
  static WebArchive war() {
    return Archive.war(MistakeRulesIT.class, WholeTrial.class, WholeStudy.class);
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
  void itIsRefusedWithoutAReasonWithoutARightAndForWhatWasNotAdded() {
    assertInstanceOf(Refusal.Unreadable.class, refusal("coordinator", "log", EVENT, " "));
    assertInstanceOf(Refusal.NotPermitted.class, refusal("monitor", "log", EVENT, "no"));
    assertInstanceOf(Refusal.NotPermitted.class, refusal("pharmacist", "log", EVENT, "no"));
    assertEquals("not-added", refusal("coordinator", "first", "body", "no").code());
    assertEquals("not-added", refusal("coordinator", "first", null, "no").code());
    assertEquals(
        new Refusal.NotFound("form"), refusal("coordinator", "log", "adverse_event[7]", "no"));
    mark("log", EVENT, "of another subject");
    assertEquals(new Refusal.NotFound("form"), refusal("coordinator", "log", EVENT, "once more"));
    assertEquals(List.of(), forms("log"));
  }

  @Test
  void aProgramSaysItAndARepeatIsHarmless() {
    String address =
        "/api/studies/%s/subjects/%s/entries/log/adverse_event%%5B1%%5D/entered-by-mistake"
            .formatted(study, subject.number());
    String body = "{\"reason\": \"of another subject\"}";
    String request = WholeTrial.request();
    for (int i = 0; i < 2; i++) {
      Client.Answer answer =
          Client.as("coordinator").post(address, body, request, "application/json");
      assertEquals(204, answer.status(), answer.body());
    }
    Client.Answer listed =
        Client.as("monitor")
            .get("/api/studies/%s/subjects/%s/mistakes".formatted(study, subject.number()));
    assertEquals(1, listed.json().path("total").asInt(), listed.body());
    assertEquals(EVENT, listed.json().at("/rows/0/form").asText());
    Client.Answer back = Client.as("coordinator").post(address + "/restoration", body);
    assertEquals(204, back.status(), back.body());
    assertEquals(List.of(EVENT), forms("log"));
  }

  @Test
  void whatIsForOthersIsNotListed() {
    trial.as(
        "pharmacist",
        () -> {
          enterByMistake.mark(
              new MistakeCommand(subject, "log", warming(), "another bag", WholeTrial.request()));
          return true;
        });
    assertEquals(1, mistakes("pharmacist").size());
    assertEquals(List.of(), mistakes("coordinator"));
    assertFalse(trailOf("coordinator").contains("warming"), trailOf("coordinator"));
  }

  private String warming() {
    return addForm.add(subject, "log", "warming", WholeTrial.request()).form();
  }

  private void mark(String visit, String form, String reason) {
    trial.as(
        "coordinator",
        () -> {
          enterByMistake.mark(command(visit, form, reason));
          return true;
        });
  }

  private Refusal refusal(String who, String visit, String form, String reason) {
    return trial.refusal(
        who,
        () -> {
          enterByMistake.mark(command(visit, form, reason));
          return true;
        });
  }

  private MistakeCommand command(String visit, String form, String reason) {
    return new MistakeCommand(subject, visit, form, reason, WholeTrial.request());
  }

  private List<MistakeLine> mistakes(String who) {
    return trial.as(who, () -> listMistakes.of(subject));
  }

  private List<String> forms(String visit) {
    return trial.as("coordinator", () -> showCasebook.of(subject)).visits().stream()
        .filter(line -> line.key().equals(visit))
        .flatMap(line -> line.forms().stream())
        .map(CasebookView.FormLine::form)
        .toList();
  }

  private String trailOf(String who) {
    return trial
        .as(who, () -> showTrail.ofSubject(subject, TrailFilter.ALL, 0, 50))
        .rows()
        .toString();
  }
}
