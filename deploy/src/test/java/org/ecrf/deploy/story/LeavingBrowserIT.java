package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two subjects leave the study: one fails screening, after the check's question about the weight
 * was answered and accepted; one is enrolled and withdraws, from the treatment first and from
 * everything then. Both are locked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class LeavingBrowserIT {
  private static final String VITALS = "?visit=screening&form=vitals&item=weight";

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));
  private final EligibleBoy boy = EligibleBoy.youngerAsOf(today);
  private String failing = "";
  private String leaving = "";

  @BeforeAll
  void twoSubjectsAreScreened() {
    failing = screened(false);
    leaving = screened(true);
  }

  private String screened(boolean whole) {
    Casebook casebook = Casebook.of(People.as("coordinator"), boy.consent());
    boy.screening()
        .forEach(
            (form, answers) -> {
              if (whole || !form.equals("vitals")) {
                casebook.complete("screening", form, answers);
              }
            });
    return casebook.number();
  }

  @Test
  @Order(1)
  void theCoordinatorAnswersTheCheckAndTheMonitorAccepts() {
    try (Person coordinator = new Person("coordinator");
        Person monitor = new Person("monitor")) {
      coordinator.openForm(failing, "screening", "vitals");
      coordinator.answer(EligibleBoy.vitals("100.1"));
      coordinator.complete();
      coordinator.open("/subjects/" + failing + VITALS);
      Locator asked = coordinator.page().locator("#panel");
      assertThat(asked).containsText("Check E01");

      monitor.open("/subjects/" + failing + VITALS);
      assertThat(monitor.page().locator("#panel")).containsText("Check E01");
      assertThat(monitor.page().locator("#close-query")).isHidden();

      coordinator.write("answer", "Weighed twice. The value is right.");
      coordinator.press("send");
      assertThat(asked).containsText("The value is right.");
      assertThat(asked).containsText("Answered");
      coordinator.picture("8-answered");

      monitor.open("/subjects/" + failing + VITALS);
      monitor.press("close-query");
      assertThat(monitor.page().locator("#close-query")).isHidden();
      assertThat(monitor.page().locator("#panel")).containsText("Closed");
      monitor.picture("8-accepted");
    }
  }

  /** The value stays as it is, and so does what the check finds; nobody asks again. */
  @Test
  @Order(2)
  void theFindingStandsAndTheQueryDoesNotComeBack() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.open("/subjects/" + failing + VITALS);
      Locator weight = coordinator.item("weight");
      assertThat(weight).hasAttribute("data-problem", "true");
      assertThat(weight).containsText("E01");
      assertThat(coordinator.page().locator("#panel")).containsText("Closed");
      assertThat(coordinator.page().locator("#panel #answer")).hasCount(0);
      coordinator.open("/queries?subject=" + failing);
      Locator query = coordinator.page().locator("tr[data-query]");
      assertThat(query).hasCount(1);
      assertThat(query).containsText("Closed");
    }
  }

  @Test
  @Order(3)
  void theInvestigatorRecordsTheScreenFailure() {
    try (Person investigator = new Person("investigator")) {
      investigator.open("/subjects/" + failing + "/eligibility");
      Locator page = investigator.page().locator("main");
      assertThat(page.locator("tr[data-criterion=E01]")).hasAttribute("data-verdict", "EXCLUDED");
      assertThat(page.locator("#enrol")).hasAttribute("aria-disabled", "true");
      investigator.press("screen-failure");
      Locator reason = investigator.page().locator("#leave-reason textarea");
      assertThat(reason).hasValue("Fails E01.");
      investigator.fill("leave-date", today.plusDays(1).toString());
      investigator.press("confirm");
      assertThat(investigator.page().locator(".refusal")).isVisible();
      assertThat(reason).hasValue("Fails E01.");
      investigator.picture("9-not-in-the-future");

      investigator.fill("leave-date", today.toString());
      investigator.press("confirm");
      assertThat(page.locator("#screen-failure")).isHidden();
      assertThat(page).containsText("Screen failure recorded");
      investigator.picture("9-screen-failure");
    }
  }

  /** A screen failure needs no criterion, but always a reason; a withdrawal also its scope. */
  @Test
  @Order(4)
  void theInvestigatorEnrolsAndRecordsTheWithdrawal() {
    try (Person investigator = new Person("investigator")) {
      investigator.open("/subjects/" + leaving + "/eligibility");
      investigator.press("screen-failure");
      assertThat(investigator.page().locator("#leave-reason textarea")).hasValue("");
      investigator.press("confirm");
      assertThat(investigator.page().locator(".refusal")).containsText("the reason");

      investigator.open("/subjects/" + leaving + "/eligibility");
      investigator.press("enrol");
      investigator.page().locator("#agreed input").check();
      investigator.signs();
      investigator.open("/subjects/" + leaving + "/eligibility");
      investigator.press("withdraw");
      investigator.write("leave-reason", "The family moves abroad.");
      investigator.press("confirm");
      assertThat(investigator.page().locator(".refusal")).containsText("withdraws from");
      withdrawsFrom(investigator, "Treatment only");
      investigator.picture("9-withdrawal");
      investigator.press("confirm");
      assertThat(investigator.page().locator("#withdraw")).isHidden();
      assertThat(investigator.page().locator("main")).containsText("Withdrawn");

      investigator.press("withdraw-further");
      investigator.write("leave-reason", "No visits any more.");
      withdrawsFrom(investigator, "Everything");
      investigator.press("confirm");
      assertThat(investigator.page().locator("#withdraw-further")).isHidden();
      investigator.openForm(leaving, "infusion", "infusion");
      assertThat(investigator.page().locator("main")).containsText("has withdrawn from this");
      investigator.picture("9-stopped-form");
    }
  }

  private static void withdrawsFrom(Person investigator, String scope) {
    investigator
        .page()
        .locator("#leave-scope vaadin-radio-button")
        .filter(new Locator.FilterOptions().setHasText(scope))
        .locator("input")
        .click();
  }

  @Test
  @Order(5)
  void theLogShowsConsentAndOutcome() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.open("/participation");
      coordinator.page().locator("main vaadin-select:visible").first().click();
      coordinator
          .page()
          .locator("vaadin-select-item:visible")
          .filter(new Locator.FilterOptions().setHasText("Withdrawn"))
          .click();
      Locator row = coordinator.page().locator("[data-participant='" + leaving + "']");
      assertThat(row).containsText("Everything");
      assertThat(row).containsText("No visits any more.");
      coordinator.picture("9-log");
    }
  }

  @Test
  @Order(6)
  void theHistoryTellsBothWithTheirReasons() {
    try (Person inspector = new Person("inspector")) {
      inspector.open("/subjects/" + failing + "/trail");
      Locator failed = inspector.page().locator("tr[data-action=screen-failure]");
      assertThat(failed).containsText("investigator");
      assertThat(failed).containsText("Fails E01.");
      assertThat(failed).containsText("In screening → Screen failed");
      Locator answered = inspector.page().locator("tr[data-action=query-answered]");
      assertThat(answered).containsText("Screening · Body and circulation · Weight");
      inspector.picture("9-history");

      inspector.open("/subjects/" + leaving + "/trail");
      Locator withdrawals = inspector.page().locator("tr[data-action=withdrawal]");
      assertThat(withdrawals).hasCount(2);
      Locator first = withdrawals.last();
      assertThat(first).containsText("The family moves abroad.");
      assertThat(first).containsText("Withdraws from: Treatment only");
      assertThat(first).containsText("Enrolled → Withdrawn");
      assertThat(withdrawals.first()).containsText("No visits any more.");
      assertThat(withdrawals.first()).containsText("Treatment only → Everything");
    }
  }

  @Test
  @Order(7)
  void theDataManagerLocksBoth() {
    try (Person dataManager = new Person("data-manager")) {
      for (String subject : new String[] {failing, leaving}) {
        Casebook.verify(Casebook.STUDY, subject);
        String conditions = "studies/NCT05061030/subjects/" + subject + "/lock-conditions";
        assertEquals(0, People.as("data-manager").rows(conditions).size());
        dataManager.open("/subjects/" + subject + "/lock");
        dataManager.press("lock");
        dataManager.press("confirm");
        assertThat(dataManager.page().locator("#locked")).isVisible();
      }
      dataManager.picture("9-locked");
    }
  }
}
