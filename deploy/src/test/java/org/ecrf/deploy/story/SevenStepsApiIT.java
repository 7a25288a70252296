package org.ecrf.deploy.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.ecrf.deploy.keycloak.SigningBrowser;
import org.ecrf.deploy.system.Failure;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The seven steps of a trial, told by programs to the API of the running system. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SevenStepsApiIT {
  private static final String SUBJECTS = "studies/NCT05061030/subjects";

  private final ApiClient coordinator = People.as("coordinator");
  private final ApiClient investigator = People.as("investigator");
  private final ApiClient monitor = People.as("monitor");
  private final ApiClient dataManager = People.as("data-manager");
  private final ApiClient sponsor = People.as("sponsor");
  private final EligibleBoy boy = EligibleBoy.asOf(LocalDate.now(ZoneId.of("Europe/Stockholm")));
  private String subject = "";

  @Test
  @Order(1)
  void theCoordinatorRegistersASubjectAndFillsTheScreeningForms() {
    JsonNode registered =
        coordinator
            .post(SUBJECTS, Map.of("site", "01", "consentDate", boy.consent().toString()))
            .expect(201)
            .json();
    String number = registered.path("number").asText();
    assertTrue(number.matches("01-\\d{3}"), number);
    subject = SUBJECTS + "/" + number;
    boy.screening()
        .forEach(
            (form, answers) -> {
              if (!form.equals("vitals")) {
                save("screening", form, answers);
                coordinator.post(entry("screening", form) + "/complete", Map.of()).expect(200);
              }
            });
  }

  @Test
  @Order(2)
  void aWeightAbove100KilogramsIsToldAtOnceAndQueriedUntilItIsCorrected() {
    JsonNode saved = save("screening", "vitals", EligibleBoy.vitals("100.1"));
    JsonNode finding =
        Rows.only(saved.path("findings"), f -> f.path("check").asText().equals("E01"));
    assertTrue(
        finding.path("message").path("en").asText().contains("100.1 kg"), finding.toString());
    assertEquals(0, queries("E01").size(), "no query before the form is complete");

    coordinator.post(entry("screening", "vitals") + "/complete", Map.of()).expect(200);
    assertEquals("OPEN", queries("E01").getFirst().path("state").asText());

    Map<String, Object> corrected = Map.of("value", "64.2", "unit", "kg", "version", 1);
    Map<String, Object> change = Map.of("changes", Map.of("weight", corrected));
    coordinator.patch(entry("screening", "vitals"), change).refused(422, "reason-needed");
    Map<String, Object> withReason =
        Map.of("changes", Map.of("weight", corrected), "reason", "Typing error");
    coordinator.patch(entry("screening", "vitals"), withReason).expect(200);
    assertEquals("CLOSED", queries("E01").getFirst().path("state").asText());
    coordinator.patch(entry("screening", "vitals"), withReason).refused(409, "stale");

    JsonNode weights =
        coordinator.rows(subject + "/trail?visit=screening&form=vitals&item=weight&limit=100");
    JsonNode correction =
        Rows.only(weights, line -> line.path("reason").asText().equals("Typing error"));
    assertEquals("coordinator", correction.path("who").asText());
    JsonNode weight =
        Rows.only(
            correction.path("changes"),
            c -> c.path("path").asText().equals("screening/vitals/weight"));
    assertEquals("100.1", weight.path("from").path("value").asText());
    assertEquals("64.2", weight.path("to").path("value").asText());
  }

  @Test
  @Order(3)
  void whatCannotBeReadIsRefusedWithTheItemAndTheRule() {
    Map<String, Object> nonsense = Map.of("value", "6x", "unit", "kg", "version", 2);
    JsonNode problem =
        coordinator
            .patch(
                entry("screening", "vitals"),
                Map.of("changes", Map.of("weight", nonsense), "reason", "Typing error"))
            .refused(422, "unreadable")
            .json();
    JsonNode item = problem.path("items").path(0);
    assertEquals("screening/vitals/weight", item.path("path").asText());
    assertFalse(item.path("rule").toString().isBlank());
  }

  @Test
  @Order(4)
  void theInvestigatorSeesEveryVerdictAndEnrols() {
    coordinator.get(subject + "/signable?decision=enrolment").refused(403, "not-permitted");
    JsonNode eligibility =
        investigator.get(subject + "/eligibility?decision=enrolment").expect(200).json();
    assertEquals(20, eligibility.path("verdicts").size());
    for (JsonNode verdict : eligibility.path("verdicts")) {
      String expected =
          verdict.path("criterion").path("id").asText().startsWith("I") ? "MET" : "NOT_EXCLUDED";
      assertEquals(expected, verdict.path("verdict").asText(), verdict.toString());
      assertTrue(verdict.path("used").size() > 0, verdict.toString());
    }
    String begun = Signing.begins("investigator", subject, "enrolment", null);
    SigningBrowser browser = new SigningBrowser();
    assertThrows(Failure.class, () -> browser.sign(begun, "investigator", "wrong"));
    assertEquals(409, new SigningBrowser().sign(begun, "coordinator", "coordinator-demo"));
    assertEquals("SCREENING", state());
    assertEquals(200, Signing.confirms("investigator", subject, "enrolment", null));
    assertEquals("ENROLLED", state());
  }

  @Test
  @Order(5)
  void theDoseFollowsTheWeightOfTheDay() {
    JsonNode waiting = investigator.get(subject + "/eligibility?decision=dose").expect(200).json();
    assertTrue(waiting.path("waits").toString().contains("D01"), waiting.toString());
    save("infusion", "infusion", boy.infusion());
    String infusion = entry("infusion", "infusion");
    JsonNode items = coordinator.get(infusion).expect(200).json().path("items");
    assertEquals("200", items.path("planned_dose").path("value").asText());
    assertEquals("30", items.path("minutes").path("value").asText());
    assertEquals(200, Signing.confirms("investigator", subject, "dose", "infusion"));
    coordinator.post(infusion + "/complete", Map.of()).expect(200);
    coordinator.get(entry("infusion", "product")).refused(403, "not-permitted");
    ApiClient pharmacist = People.as("pharmacist");
    pharmacist.patch(entry("infusion", "product"), boy.product().asFirstSave()).expect(200);
    pharmacist.post(entry("infusion", "product") + "/complete", Map.of()).expect(200);

    save("month_3", "follow_up", boy.followUp());
    coordinator.post(entry("month_3", "follow_up") + "/complete", Map.of()).expect(200);
    boy.otherForms()
        .forEach(
            (at, answers) -> {
              String[] form = at.split("/");
              save(form[0], form[1], answers);
              coordinator.post(entry(form[0], form[1]) + "/complete", Map.of()).expect(200);
            });
  }

  @Test
  @Order(6)
  void theMonitorAsksTheCoordinatorAnswersTheMonitorCloses() {
    Map<String, Object> question =
        Map.of("at", "month_3/follow_up/insulin_dose", "text", "Compare with the diary, please.");
    coordinator.post(subject + "/queries", question).refused(403, "not-permitted");
    long query =
        monitor.post(subject + "/queries", question).expect(201).json().path("id").asLong();
    JsonNode refused =
        dataManager.post(subject + "/lock", Map.of()).refused(409, "lock-blocked").json();
    assertTrue(refused.path("because").toString().contains("query " + query), refused.toString());

    String thread = "studies/NCT05061030/queries/" + query;
    coordinator.post(thread + "/answer", Map.of("text", "The diary says 22.")).expect(204);
    dataManager.post(subject + "/lock", Map.of()).refused(409, "lock-blocked");
    coordinator.post(thread + "/closure", Map.of("text", "")).refused(403, "not-permitted");
    monitor.post(thread + "/closure", Map.of("text", "Thank you.")).expect(204);
  }

  @Test
  @Order(7)
  void theDataManagerLocksAndALockedFormRefusesEveryChange() {
    Casebook.verify("NCT05061030", subject.substring(subject.lastIndexOf('/') + 1));
    assertEquals(0, dataManager.rows(subject + "/lock-conditions").size());
    dataManager.post(subject + "/lock", Map.of()).expect(200);
    Map<String, Object> late = Map.of("value", "23", "unit", "IU/day", "version", 1);
    coordinator
        .patch(
            entry("month_3", "follow_up"),
            Map.of("changes", Map.of("insulin_dose", late), "reason", "Too late"))
        .refused(409, "locked");
    monitor
        .post(subject + "/queries", Map.of("at", "month_3/follow_up/weight", "text", "Late?"))
        .refused(409, "locked");
  }

  @Test
  @Order(8)
  void theSponsorExportsTheLockedDatasetTwiceWithTheSameBytes() {
    sponsor
        .patch(
            entry("screening", "vitals"),
            Map.of("changes", Map.of("height", Map.of("value", "1", "unit", "cm", "version", 1))))
        .refused(403, "not-permitted");
    long lock = 0;
    for (JsonNode line : sponsor.rows("studies/NCT05061030/locks?limit=100")) {
      lock = Math.max(lock, line.path("id").asLong());
    }
    Dataset first = Dataset.export(sponsor, "NCT05061030", lock);
    Dataset second = Dataset.export(sponsor, "NCT05061030", lock);
    assertEquals(first.names(), second.names());
    first.names().forEach(n -> assertArrayEquals(first.file(n), second.file(n), n));

    first.assertDigests();
    first.assertCodebookExplainsEveryColumn();
    first.assertOdmIsValid();
    String number = subject.substring(subject.lastIndexOf('/') + 1);
    assertTrue(first.odm().contains("SubjectKey=\"" + number + "\""), "the subject is in the ODM");
    assertTrue(first.table("follow_up.csv").contains(number), "the subject is in the table");
    assertFalse(
        first.odm().contains(boy.consent().minusYears(15).minusDays(40).toString()),
        "the sponsor gets no birth date");
  }

  @Test
  @Order(9)
  void aCoordinatorOfAnotherSiteNeitherSeesNorChangesTheSubject() {
    ApiClient other = People.as("coordinator-02");
    other.get(subject).refused(404, "not-found");
    other.get(entry("screening", "vitals")).refused(404, "not-found");
    other
        .patch(
            entry("screening", "vitals"),
            Map.of("changes", Map.of("height", Map.of("value", "1", "unit", "cm", "version", 1))))
        .refused(404, "not-found");
    for (JsonNode row : other.rows(SUBJECTS + "?limit=100")) {
      assertEquals("02", row.path("site").asText());
    }
    People.anonymous().get(subject).refused(401, "not-signed-in");
  }

  private JsonNode save(String visit, String form, Answers answers) {
    return coordinator.patch(entry(visit, form), answers.asFirstSave()).expect(200).json();
  }

  private String entry(String visit, String form) {
    return subject + "/entries/" + visit + "/" + form;
  }

  private String state() {
    return coordinator.get(subject).expect(200).json().path("subject").path("state").asText();
  }

  private List<JsonNode> queries(String check) {
    String number = subject.substring(subject.lastIndexOf('/') + 1);
    JsonNode rows =
        coordinator.rows("studies/NCT05061030/queries?subject=" + number + "&limit=100");
    return Rows.of(rows, q -> q.path("check").asText().equals(check));
  }
}
