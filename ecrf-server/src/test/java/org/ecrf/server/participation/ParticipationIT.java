package org.ecrf.server.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Statements;
import org.ecrf.server.eligibility.RecordScreenFailure;
import org.ecrf.server.eligibility.WithdrawSubject;
import org.ecrf.server.facts.SetParameter;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.whole.Reporting;
import org.ecrf.server.whole.WholeStudy;
import org.ecrf.server.whole.WholeTrial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The screening and enrolment log, and whose consent is due again. */
@ExtendWith(ArquillianExtension.class)
class ParticipationIT {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

  @Inject WholeTrial trial;
  @Inject ListParticipants participants;
  @Inject ListDueConsents dueConsents;
  @Inject RecordScreenFailure screenFailure;
  @Inject WithdrawSubject withdrawSubject;
  @Inject SetParameter setParameter;
  @Inject Statements statements;

  @Deployment
  static WebArchive war() {
    return Archive.war(ParticipationIT.class, WholeTrial.class, WholeStudy.class, Reporting.class);
  }

  private List<ParticipantLine> log(String who, String study) {
    return trial.as(who, () -> participants.page(study, ParticipantFilter.ALL, 0, 50)).rows();
  }

  private List<String> due(String study) {
    return trial.as("coordinator", () -> dueConsents.page(study, null, 0, 50)).rows().stream()
        .map(DueConsent::subject)
        .toList();
  }

  private void signs(SubjectRef subject, int number, String what, String at, String version) {
    trial.adds(subject, "log", "consent_log");
    trial.enters(
        subject,
        "log",
        "consent_log[" + number + "]",
        Map.of(
            "what", ItemValue.of(what),
            "signed", ItemValue.of(at),
            "version", ItemValue.of(version)));
  }

  private void newVersion(String study, String from) {
    trial.as(
        "data-manager",
        () ->
            setParameter.set(
                new SetParameter.Command(
                    study, "consent_from", "01", ItemValue.of(from), 0, WholeTrial.request())));
  }

  @Test
  void theLogShowsEverybodyWithConsentOutcomeAndReason() {
    String study = trial.begins(Reporting::yaml);
    SubjectRef failed = trial.consents(study);
    trial.enters(failed, "first", "body", Map.of("weight", ItemValue.of("101", "kg")));
    signs(failed, 1, "FIRST", "2026-02-10T09:00", "2");
    signs(failed, 2, "WITHDRAWN", "2026-02-20T09:00", "3");
    trial.as(
        "investigator", () -> screenFailure.record(failed, DAY, "Too heavy", WholeTrial.request()));
    SubjectRef waiting = trial.consents(study);

    List<ParticipantLine> log = log("coordinator", study);
    ParticipantLine line = log.getFirst();
    assertEquals(
        List.of(failed.number(), waiting.number()),
        log.stream().map(ParticipantLine::subject).toList());
    assertEquals(SubjectState.SCREEN_FAILED, line.state());
    assertEquals("2026-02-10T09:00", line.signed());
    assertEquals("2", line.version());
    assertEquals(DAY, line.left());
    assertEquals("Too heavy", line.reason());
    assertEquals(List.of("E01"), line.criteria());
    assertNull(log.getLast().signed());
    assertNull(log("sponsor", study).getFirst().reason());
  }

  @Test
  void theLogLeavesAsATable() {
    String study = trial.begins(Reporting::yaml);
    SubjectRef subject = trial.consents(study);
    signs(subject, 1, "FIRST", "2026-02-10T09:00", "=1");
    Client.Answer csv =
        Client.as("coordinator").get("/api/studies/" + study + "/participation/log/csv");
    assertEquals(200, csv.status(), csv.body());
    List<String> lines = csv.body().lines().toList();
    assertTrue(lines.getFirst().startsWith("subject,site,state"), csv.body());
    assertTrue(lines.getLast().startsWith(subject.number() + ",01,SCREENING,"), csv.body());
    assertTrue(lines.getLast().contains(",2026-02-10T09:00,'=1,"), csv.body());
    assertEquals(
        404,
        Client.as("stranger").get("/api/studies/" + study + "/participation/log/csv").status());
  }

  @Test
  void whoSignedBeforeTheNewVersionIsDueUntilTheySignAgain() {
    String study = trial.begins(Reporting::yaml);
    SubjectRef first = trial.consents(study);
    SubjectRef second = trial.consents(study);
    SubjectRef left = trial.consents(study);
    signs(first, 1, "FIRST", "2026-02-10T09:00", "1");
    signs(second, 1, "FIRST", "2026-03-01T00:00", "2");
    trial.as(
        "investigator",
        () -> withdrawSubject.withdraw(left, DAY, "ALL", "Moves", WholeTrial.request()));
    assertEquals(List.of(), due(study));

    newVersion(study, "2026-03-01");
    assertEquals(List.of(first.number()), due(study));
    signs(first, 2, "RENEWED", "2026-03-05T10:00", "2");
    assertEquals(List.of(), due(study));
  }

  @Test
  void whoHasWithdrawnFromTheTreatmentOnlyIsAskedToo() {
    String study = trial.begins(Reporting::yaml);
    SubjectRef subject = trial.consents(study);
    trial.as(
        "investigator",
        () -> withdrawSubject.withdraw(subject, DAY, "TREATMENT", "Tired", WholeTrial.request()));
    newVersion(study, "2026-03-01");
    assertEquals(List.of(subject.number()), due(study));
    newVersionLater(study);
    assertEquals(List.of(), due(study));
  }

  /** A day that has not come makes nothing due. */
  private void newVersionLater(String study) {
    trial.as(
        "data-manager",
        () ->
            setParameter.set(
                new SetParameter.Command(
                    study,
                    "consent_from",
                    "01",
                    ItemValue.of("2999-01-01"),
                    1,
                    WholeTrial.request())));
  }

  @Test
  void bothListsCostTheSameHoweverManyThereAre() {
    String study = trial.begins(Reporting::yaml);
    trial.consents(study);
    newVersion(study, "2026-03-01");
    long few = counted(study);
    for (int i = 0; i < 30; i++) {
      signs(trial.consents(study), 1, "FIRST", "2026-02-10T09:00", "1");
    }
    assertEquals(few, counted(study));
    assertTrue(few <= 10, "statements of both: " + few);
    assertEquals(31, due(study).size());
  }

  private long counted(String study) {
    return statements.of(
            () ->
                trial.as(
                    "coordinator", () -> participants.page(study, ParticipantFilter.ALL, 0, 25)))
        + statements.of(() -> trial.as("coordinator", () -> dueConsents.page(study, null, 0, 25)));
  }
}
