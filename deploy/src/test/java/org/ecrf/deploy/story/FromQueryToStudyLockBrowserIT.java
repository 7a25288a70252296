package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The review of a small study as each role, from a query to the lock of the study by two people.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FromQueryToStudyLockBrowserIT {
  private static final String WEIGHT = "?visit=first&form=body&item=weight";
  private static final String YAML =
      """
      study: THE-STUDY
      protocol: P-1
      languages: [en, sv, pl]
      title: {en: A study that ends, sv: En studie som slutar, pl: "Badanie, które się kończy"}
      short title: {en: Ends, sv: Slutar, pl: Koniec}
      reasons for change: [{en: Transcription error, sv: Skrivfel, pl: Błąd przepisania}]
      missing codes: {ND: {en: Not done, sv: Ej utfört, pl: Nie wykonano}}
      quantities: {mass: {unit: kg}}
      verification: critical
      visits:
        first:
          title: {en: First visit, sv: Första besöket, pl: Pierwsza wizyta}
          date: body.visit_date
          from: screening
          forms: [body]
        log:
          title: {en: Log, sv: Logg, pl: Dziennik}
          kind: log
          from: screening
          forms: [event]
      forms:
        body:
          title: {en: Body, sv: Kropp, pl: Ciało}
          items:
            visit_date: {label: {en: Date, sv: Datum, pl: Data}, kind: date}
            weight: {label: {en: Weight, sv: Vikt, pl: Masa}, kind: mass, critical: yes}
        event:
          title: {en: Serious event, sv: Allvarlig händelse, pl: Ciężkie zdarzenie}
          after data lock: open
          repeats: {one: {en: Event, sv: Händelse, pl: Zdarzenie}, most: 9}
          items:
            term: {label: {en: What happened, sv: Vad som hände, pl: Co się stało}, kind: text}
      """;

  private final String study =
      "LCK-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private final String path = "studies/" + study;
  private String number = "";

  @BeforeAll
  void aSubjectIsEntered() {
    ApiClient administrator = People.as("administrator");
    administrator.publish(YAML.replace("THE-STUDY", study)).expect(201);
    administrator
        .post(path + "/sites", Map.of("code", "01", "name", "One", "timeZone", "Europe/Warsaw"))
        .expect(201);
    SiteTeam team = SiteTeam.of(study, "01");
    team.opens();
    team.grants("coordinator", "COORDINATOR");
    team.grants("investigator", "INVESTIGATOR");
    Map.of(
            "monitor", "MONITOR",
            "data-manager", "DATA_MANAGER",
            "sponsor", "SPONSOR",
            "inspector", "INSPECTOR")
        .forEach(this::oversees);
    ApiClient coordinator = People.as("coordinator");
    Map<String, String> consent = Map.of("site", "01", "consentDate", "2026-02-10");
    number =
        coordinator.post(path + "/subjects", consent).expect(201).json().path("number").asText();
    Map<String, Object> values = new HashMap<>();
    values.put("visit_date", Map.of("value", "2026-02-10", "version", 0));
    values.put("weight", Map.of("value", "70", "unit", "kg", "version", 0));
    coordinator.patch(entry("first/body"), Map.of("changes", values)).expect(200);
    coordinator.post(entry("first/body") + "/complete", Map.of()).expect(200);
    Map<String, String> failure = Map.of("date", "2026-02-12", "reason", "Does not take part");
    People.as("investigator")
        .post(path + "/subjects/" + number + "/screen-failure", failure)
        .expect(200);
  }

  private void oversees(String user, String role) {
    Map<String, Object> grant = new HashMap<>();
    grant.put("user", user);
    grant.put("role", role);
    grant.put("training", SiteTeam.TRAINING);
    People.as("administrator").post(path + "/grants", grant).expect(201);
  }

  private String entry(String at) {
    return path + "/subjects/" + number + "/entries/" + at;
  }

  @Test
  @Order(1)
  void theMonitorAsksTheCoordinatorAnswersTheMonitorClosesAndVerifies() {
    try (Person monitor = new Person("monitor", study);
        Person coordinator = new Person("coordinator", study)) {
      monitor.open("/subjects/" + number + WEIGHT);
      monitor.press("raise-query");
      monitor.write("query-text", "Compare with the chart, please.");
      monitor.press("send-query");
      assertThat(monitor.page().locator("#panel")).containsText("Compare with the chart");
      coordinator.open("/subjects/" + number + WEIGHT);
      coordinator.write("answer", "The chart says 70.");
      coordinator.press("send");
      assertThat(coordinator.page().locator("#panel")).containsText("The chart says 70.");
      monitor.open("/subjects/" + number + WEIGHT);
      monitor.press("close-query");
      assertThat(monitor.page().locator("#close-query")).isHidden();
      monitor.press("tick-source-form");
      assertThat(monitor.page().locator("#tick-source-form")).isHidden();
      monitor.picture("20-closed-and-verified");
    }
  }

  @Test
  @Order(2)
  void theInvestigatorSigns() {
    try (Person investigator = new Person("investigator", study)) {
      Page page = investigator.page();
      investigator.open("/subjects/" + number + "/sign?visit=first");
      page.locator("#agreed input").check();
      assertThat(page.locator("#sign")).not().hasAttribute("aria-disabled", "true");
      page.locator("#sign").click();
      page.waitForURL(url -> url.contains("/realms/ecrf/"));
      page.fill("#password", "investigator-demo");
      page.click("[type=submit]");
      assertThat(page.locator("[data-signature]").first()).hasAttribute("data-state", "SIGNED");
    }
  }

  @Test
  @Order(3)
  void theDataManagerFreezesAndAsksForTheLock() {
    try (Person manager = new Person("data-manager", study);
        Person coordinator = new Person("coordinator", study)) {
      Page page = manager.page();
      manager.open("/lock");
      manager.press("check");
      assertThat(page.locator("#blockers .blocker")).hasCount(1);
      assertThat(page.locator("#blockers")).containsText("Freeze it first");
      assertThat(page.locator("#lock")).hasAttribute("aria-disabled", "true");
      manager.picture("20-blocked");
      manager.press("freeze");
      assertThat(page.locator("#frozen")).isVisible();
      coordinator.openForm(number, "first", "body");
      assertThat(coordinator.page().locator("#read-only")).containsText("frozen");
      coordinator.picture("20-frozen-form");
      manager.press("check");
      assertThat(page.locator("#lock")).not().hasAttribute("aria-disabled", "true");
      manager.picture("20-ready");
      manager.press("lock");
      manager.press("confirm");
      assertThat(page.locator("#lock-requests")).isVisible();
      assertThat(page.locator("#confirm-lock")).hasCount(0);
      assertThat(page.locator("#confirm")).hasCount(0);
      manager.picture("20-asked");
    }
  }

  @Test
  @Order(4)
  void anotherPersonConfirmsAndNothingIsEnteredButSeriousEvents() {
    try (Person sponsor = new Person("sponsor", study);
        Person coordinator = new Person("coordinator", study)) {
      sponsor.open("/lock");
      assertThat(sponsor.page().locator("#confirm-lock")).isVisible();
      sponsor.picture("20-second-person");
      sponsor.press("confirm-lock");
      sponsor.press("confirm");
      assertThat(sponsor.page().locator("#locked")).isVisible();
      assertThat(sponsor.page().locator("#confirm")).hasCount(0);
      sponsor.picture("20-locked");
      coordinator.openForm(number, "first", "body");
      assertThat(coordinator.page().locator("#read-only")).containsText("locked");
      coordinator.picture("20-locked-form");
      coordinator.open("/subjects");
      assertThat(coordinator.page().locator("#subjects")).containsText(number);
      coordinator.picture("20-locked-subjects");
    }
    Map<String, Object> late = Map.of("weight", Map.of("value", "71", "unit", "kg", "version", 1));
    ApiClient coordinator = People.as("coordinator");
    coordinator
        .patch(entry("first/body"), Map.of("changes", late, "reason", "Too late"))
        .refused(409, "locked");
    coordinator.post(entry("log/event"), Map.of()).expect(201);
    Map<String, Object> event = Map.of("term", Map.of("value", "Fracture", "version", 0));
    coordinator.patch(entry("log/event%5B1%5D"), Map.of("changes", event)).expect(200);
  }

  @Test
  @Order(5)
  void theSponsorExportsAndTheInspectorReadsWhoHasDoneWhat() {
    try (Person sponsor = new Person("sponsor", study)) {
      sponsor.open("/lock");
      sponsor.press("export");
      assertThat(sponsor.page().locator("[data-file$='.odm.xml']")).hasCount(1);
      sponsor.picture("20-exported");
    }
    try (Person inspector = new Person("inspector", study)) {
      inspector.open("/trail");
      Locator acts = inspector.page().locator("main");
      assertThat(acts.locator("tr[data-action=freeze]")).containsText("data-manager");
      assertThat(acts.locator("tr[data-action=ask-lock]")).containsText("data-manager");
      assertThat(acts.locator("tr[data-action=lock]")).containsText("sponsor");
      inspector.picture("20-history");
    }
  }
}
