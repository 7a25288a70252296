package org.ecrf.server.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.ecrf.model.form.Report.Matter;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Role;
import org.ecrf.server.container.Archive;
import org.ecrf.server.container.Client;
import org.ecrf.server.container.Database;
import org.ecrf.server.container.Statements;
import org.ecrf.server.entry.EnterByMistake;
import org.ecrf.server.entry.MistakeCommand;
import org.ecrf.server.entry.RestoreEntry;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.whole.Reporting;
import org.ecrf.server.whole.WholeStudy;
import org.ecrf.server.whole.WholeTrial;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What has to be told at once is told at once, and to those who must act. */
@ExtendWith(ArquillianExtension.class)
class AlertsIT {
  private static final String EVENT = "serious_event[1]";
  private static final String BIRTH = "pregnancy[1]";

  @Inject WholeTrial trial;
  @Inject ListAlerts listAlerts;
  @Inject CountAlerts countAlerts;
  @Inject OpenAlert openAlert;
  @Inject EnterByMistake enterByMistake;
  @Inject RestoreEntry restoreEntry;
  @Inject Statements statements;
  @Inject Database database;

  @Deployment
  static WebArchive war() {
    return Archive.war(
        AlertsIT.class, MovedClock.class, WholeTrial.class, WholeStudy.class, Reporting.class);
  }

  private String begins() {
    String study = trial.begins(Reporting::yaml);
    trial.grant(study, "medical-reviewer", Role.MEDICAL_REVIEWER, null);
    return study;
  }

  private SubjectRef withEvent(String study) {
    SubjectRef subject = trial.consents(study);
    trial.adds(subject, "log", "serious_event");
    trial.enters(
        subject,
        "log",
        EVENT,
        Map.of("aware", ItemValue.of("2026-03-01T10:00"), "related", ItemValue.of("POSSIBLE")));
    return subject;
  }

  private List<AlertLine> alerts(String who, String study) {
    return trial.as(who, () -> listAlerts.page(study, AlertFilter.ALL, 0, 50)).rows();
  }

  private List<String> acts(SubjectRef subject) {
    return database.column(
        "select action || ' ' || who from act where chain = 'subject:%s/%s' and target like 'alert/%%' order by seq"
            .formatted(subject.study(), subject.number()));
  }

  @Test
  void theAlertRisesWithTheFirstSaveAndTellsAwarenessAndJudgement() {
    String study = begins();
    SubjectRef subject = trial.consents(study);
    trial.adds(subject, "log", "serious_event");
    assertEquals(List.of(), alerts("sponsor", study));

    trial.enters(subject, "log", EVENT, Map.of("aware", ItemValue.of("2026-03-01T10:00")));
    AlertLine alert = alerts("sponsor", study).getFirst();
    assertEquals(AlertState.WAITING, alert.state());
    assertEquals(Matter.SERIOUS_EVENT, alert.matter());
    assertEquals(alert.raised().plus(Duration.ofHours(12)), alert.until());
    assertEquals(ItemValue.of("2026-03-01T10:00"), alert.aware());
    assertNull(alert.causality());

    trial.enters(subject, "log", EVENT, Map.of("related", ItemValue.of("POSSIBLE")));
    assertEquals(ItemValue.of("POSSIBLE"), alerts("sponsor", study).getFirst().causality());
    assertEquals(List.of("safety-alert system"), acts(subject));
  }

  @Test
  void theLettersGoToWhoMustActAndSayNothing() {
    String study = begins();
    SubjectRef subject = withEvent(study);
    List<String> letters =
        database.columnOfOwner(
            "select to_user || ' ' || subject || message || path from letter where path like '%"
                + study
                + "%' order by to_user");
    assertEquals(2, letters.size(), letters.toString());
    assertTrue(letters.get(0).startsWith("medical-reviewer "), letters.toString());
    assertTrue(letters.get(1).startsWith("sponsor "), letters.toString());
    letters.forEach(letter -> assertFalse(letter.contains(subject.number()), letter));
  }

  @Test
  void whoOpensItStandsInTheListAndInTheTrail() {
    String study = begins();
    SubjectRef subject = withEvent(study);
    long id = alerts("medical-reviewer", study).getFirst().id();
    assertEquals(1, trial.as("sponsor", () -> countAlerts.waiting(study)));
    opens("medical-reviewer", study, id);
    opens("sponsor", study, id); // later, and changes nothing

    AlertLine opened = alerts("investigator", study).getFirst();
    assertEquals(AlertState.OPENED, opened.state());
    assertEquals("medical-reviewer", assertNotNullOpened(opened).by());
    assertEquals(Role.MEDICAL_REVIEWER.name(), assertNotNullOpened(opened).role());
    assertEquals(0, trial.as("sponsor", () -> countAlerts.waiting(study)));
    assertEquals(List.of("safety-alert system", "safety-opened medical-reviewer"), acts(subject));
  }

  private static AlertLine.Opened assertNotNullOpened(AlertLine line) {
    assertNotNull(line.opened());
    return line.opened();
  }

  private void opens(String who, String study, long id) {
    trial.as(
        who,
        () -> {
          openAlert.open(study, id, WholeTrial.request());
          return true;
        });
  }

  @Test
  void aPregnancyIsOneOnceItIsConfirmedAndWhoseItIsStaysMasked() {
    String study = begins();
    SubjectRef subject = trial.consents(study);
    trial.adds(subject, "log", "pregnancy");
    trial.enters(subject, "log", BIRTH, Map.of("who", ItemValue.of("PARTNER")));
    assertEquals(List.of(), alerts("sponsor", study));

    trial.enters(subject, "log", BIRTH, Map.of("confirmed", ItemValue.of("true")));
    AlertLine forSponsor = alerts("sponsor", study).getFirst();
    assertTrue(forSponsor.masked());
    assertNull(forSponsor.whose());
    AlertLine forReviewer = alerts("medical-reviewer", study).getFirst();
    assertEquals(ItemValue.of("PARTNER"), forReviewer.whose());
    assertFalse(forReviewer.masked());

    trial.enters(subject, "log", BIRTH, Map.of("confirmed", ItemValue.of("false")));
    assertEquals(AlertState.RETRACTED, alerts("sponsor", study).getFirst().state());
  }

  @Test
  void whatWasEnteredByMistakeIsTakenBackAndComesBackWithIt() {
    String study = begins();
    SubjectRef subject = withEvent(study);
    mistake(subject, true);
    assertEquals(AlertState.RETRACTED, alerts("sponsor", study).getFirst().state());
    mistake(subject, false);
    assertEquals(AlertState.WAITING, alerts("sponsor", study).getFirst().state());
  }

  private void mistake(SubjectRef subject, boolean was) {
    MistakeCommand command =
        new MistakeCommand(subject, "log", EVENT, "Another subject", WholeTrial.request());
    trial.as(
        "coordinator",
        () -> {
          if (was) {
            enterByMistake.mark(command);
          } else {
            restoreEntry.restore(command);
          }
          return true;
        });
  }

  @Test
  void whatNobodyOpensInTimeIsToldFurtherOnce() {
    String study = begins();
    SubjectRef subject = withEvent(study);
    MovedClock.forward(Duration.ofHours(13));
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .until(() -> alerts("sponsor", study).getFirst().isLate());
    AlertLine late = alerts("sponsor", study).getFirst();
    assertEquals(13, late.hours());
    assertEquals(List.of("safety-alert system", "safety-escalation system"), acts(subject));
    List<String> told =
        database.columnOfOwner(
            "select to_user from letter where once like '%/late/%' and path like '%"
                + study
                + "%' order by to_user");
    assertEquals(List.of("data-manager", "medical-reviewer", "monitor", "sponsor"), told);

    opens("sponsor", study, late.id());
    assertEquals(AlertState.OPENED, alerts("sponsor", study).getFirst().state());
  }

  @Test
  void theApiListsFiltersAndRefuses() {
    String study = begins();
    withEvent(study);
    Client sponsor = Client.as("sponsor");
    String alerts = "/api/studies/" + study + "/alerts";
    JsonNode line =
        sponsor.get(alerts + "?state=WAITING&matter=SERIOUS_EVENT").json().path("rows").path(0);
    assertEquals("SERIOUS_EVENT", line.path("matter").asText());
    assertEquals(0, sponsor.get(alerts + "?late=true").json().path("total").asInt());
    assertEquals(1, sponsor.get(alerts + "/waiting").json().path("waiting").asInt());
    String opening = alerts + "/" + line.path("id").asText() + "/opening";
    assertEquals(403, Client.as("investigator").post(opening, "").status());
    assertEquals(204, sponsor.post(opening, "").status());
    assertEquals(404, sponsor.post(alerts + "/999999999/opening", "").status());
  }

  @Test
  void aPageCostsTheSameHoweverManyThereAre() {
    String study = begins();
    withEvent(study);
    long few = counted(study);
    for (int i = 0; i < 30; i++) {
      withEvent(study);
    }
    assertEquals(few, counted(study));
    assertTrue(few <= 6, "statements: " + few);
    Page<AlertLine> page =
        trial.as("sponsor", () -> listAlerts.page(study, AlertFilter.ALL, 25, 25));
    assertEquals(31, page.total());
    assertEquals(6, page.rows().size());
  }

  private long counted(String study) {
    return statements.of(
        () -> trial.as("sponsor", () -> listAlerts.page(study, AlertFilter.ALL, 0, 25)));
  }
}
