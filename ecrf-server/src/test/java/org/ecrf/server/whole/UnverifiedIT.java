package org.ecrf.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Statements;
import org.ecrf.server.entry.EnterByMistake;
import org.ecrf.server.entry.MistakeCommand;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.ecrf.server.verification.Unverified;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is not verified is told at visits and forms, and to whoever locks. */
@ExtendWith(ArquillianExtension.class)
class UnverifiedIT {
  @Inject WholeTrial trial;
  @Inject Statements statements;
  @Inject Asking asking;
  @Inject EnterByMistake enterByMistake;

  /** Asks as a lock does. */
  @UseCase
  static class Asking {
    private final Subjects subjects;
    private final Unverified unverified;

    @Inject
    Asking(Subjects subjects, Unverified unverified) {
      this.subjects = subjects;
      this.unverified = unverified;
    }

    @Requires(Permission.LOCK)
    public List<String> of(SubjectRef ref) {
      return unverified.of(subjects.read(ref)).stream()
          .map(open -> open.at() + (open.changed() ? " changed" : ""))
          .toList();
    }
  }

  @Deployment
  static WebArchive war() {
    return Archive.war(
        UnverifiedIT.class, Asking.class, Verifying.class, WholeTrial.class, WholeStudy.class);
  }

  @Test
  void whoeverLocksIsToldWhatIsOpen() {
    SubjectRef subject = trial.screened(trial.begins(Verifying.CRITICAL), "F");
    assertEquals(List.of("first/body/weight", "first/person/birth_date"), asked(subject));
    Verifying.ticks("monitor", subject, "first", "body", "weight");
    Verifying.ticks("monitor", subject, "first", "person", "birth_date");
    assertEquals(List.of(), asked(subject));
    trial.enters(subject, "first", "body", Map.of("weight", ItemValue.of("71", "kg")));
    assertEquals(List.of("first/body/weight changed"), asked(subject));
  }

  @Test
  void whatWasEnteredByMistakeIsAskedOfNobody() {
    SubjectRef subject = trial.screened(trial.begins(Verifying.with("all")), "F");
    trial.adds(subject, "log", "adverse_event");
    trial.enters(
        subject, "log", "adverse_event[1]", Map.of("term", ItemValue.of("Fell from a horse")));
    assertTrue(asked(subject).contains("log/adverse_event[1]/term"));
    trial.as(
        "coordinator",
        () -> {
          enterByMistake.mark(
              new MistakeCommand(
                  subject, "log", "adverse_event[1]", "Another subject", WholeTrial.request()));
          return true;
        });
    assertFalse(asked(subject).toString().contains("adverse_event"));
  }

  @Test
  void visitsAndFormsTellIt() {
    SubjectRef subject = trial.screened(trial.begins(Verifying.CRITICAL), "F");
    Verifying.ticks("monitor", subject, "first", "body", "weight", "visit_date");
    trial.enters(subject, "first", "body", Map.of("visit_date", ItemValue.of("2026-02-11")));
    String subjects = "/api/studies/" + subject.study() + "/subjects";
    assertEquals(
        "{\"asked\":2,\"open\":1,\"changed\":1}",
        cell(Client.as("monitor").get(subjects).json()).path("verification").toString());
    assertTrue(
        cell(Client.as("coordinator").get(subjects).json()).path("verification").isMissingNode());
    JsonNode forms =
        Client.as("monitor")
            .get(subjects + "/" + subject.number())
            .json()
            .path("visits")
            .path(0)
            .path("forms");
    assertEquals(
        "{\"asked\":1,\"open\":0,\"changed\":1}", forms.path(0).path("verification").toString());
    assertEquals(
        "{\"asked\":1,\"open\":1,\"changed\":0}", forms.path(1).path("verification").toString());
  }

  @Test
  void aLockAsksInAConstantNumberOfStatements() {
    SubjectRef subject = trial.screened(trial.begins(Verifying.with("all")), "F");
    long few = trial.as("data-manager", () -> statements.of(() -> asking.of(subject)));
    for (int i = 1; i < 5; i++) {
      trial.adds(subject, "log", "adverse_event");
      trial.enters(
          subject, "log", "adverse_event[" + i + "]", Map.of("term", ItemValue.of("Fever " + i)));
    }
    assertEquals(few, trial.as("data-manager", () -> statements.of(() -> asking.of(subject))));
  }

  private static JsonNode cell(JsonNode subjects) {
    return subjects.path("rows").path(0).path("visits").path(0);
  }

  private List<String> asked(SubjectRef subject) {
    return trial.as("data-manager", () -> asking.of(subject));
  }
}
