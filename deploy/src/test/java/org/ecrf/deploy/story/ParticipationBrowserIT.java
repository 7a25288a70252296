package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** A subject withdraws from the treatment; the log shows it; a deviation is classed. */
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
class ParticipationBrowserIT {
  private static final EligibleBoy BOY = EligibleBoy.youngerAsOf(LocalDate.now());

  private Casebook casebook;

  @Test
  @Order(1)
  void theInvestigatorRecordsWithWhatGoesOn() {
    casebook = Casebook.of(People.as("coordinator"), BOY.consent());
    BOY.screening().forEach((form, answers) -> casebook.complete("screening", form, answers));
    assertEquals(200, Signing.confirms("investigator", casebook.path(), "enrolment", null));
    try (Person investigator = new Person("investigator")) {
      investigator.open("/subjects/" + casebook.number() + "/eligibility");
      investigator.press("withdraw");
      investigator
          .page()
          .locator("#leave-scope vaadin-radio-button")
          .filter(new Locator.FilterOptions().setHasText("Treatment only"))
          .locator("input")
          .click();
      investigator.write("leave-reason", "Does not want the infusion.");
      investigator.picture("26-withdrawal-scopes");
      investigator.press("confirm");
      assertThat(investigator.page().locator("main")).containsText("Withdrawn");
      investigator.openForm(casebook.number(), "infusion", "infusion");
      assertThat(investigator.page().locator("main")).containsText("has withdrawn from this");
      investigator.picture("26-stopped-form");
    }
  }

  @Test
  @Order(2)
  void theLogShowsConsentAndOutcome() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.open("/participation");
      coordinator.page().locator("main vaadin-select:visible").first().click();
      coordinator
          .page()
          .locator("vaadin-select-item:visible")
          .filter(new Locator.FilterOptions().setHasText("Withdrawn"))
          .click();
      Locator row = coordinator.page().locator("[data-participant='" + casebook.number() + "']");
      assertThat(row).containsText("Treatment only");
      assertThat(row).containsText("Does not want the infusion.");
      coordinator.picture("26-log");
      coordinator.press("participation-due");
      assertThat(coordinator.page().locator("#due-consents")).isVisible();
      coordinator.picture("26-consent-due");
    }
  }

  @Test
  @Order(3)
  void theSponsorClassesADeviation() {
    ApiClient coordinator = People.as("coordinator");
    coordinator.post(casebook.path() + "/entries/log/deviation", Map.of()).expect(201);
    coordinator
        .patch(
            casebook.path() + "/entries/log/deviation%5B1%5D",
            Answers.none()
                .with("occurred", BOY.consent().toString())
                .with("description", "A sample was taken too late.")
                .with("corrective_action", "The nurses were told.")
                .asFirstSave())
        .expect(200);
    try (Person sponsor = new Person("sponsor")) {
      sponsor.open("/deviations");
      Locator row =
          sponsor
              .page()
              .locator("[data-deviation='entry/" + casebook.number() + "/log/deviation[1]']");
      assertThat(row).containsText("The nurses were told.");
      sponsor.picture("26-deviations");
      row.locator("button").first().click();
      sponsor
          .page()
          .locator("#deviation-class vaadin-radio-button")
          .filter(new Locator.FilterOptions().setHasText("Important"))
          .locator("input")
          .click();
      sponsor.write("deviation-note", "Told the site.");
      sponsor.picture("26-class");
      sponsor.press("confirm");
      assertThat(row).containsText("Important");
      row.locator("button").nth(1).click();
      sponsor.press("confirm");
      assertThat(row).containsText("Closed");
      sponsor.picture("26-classed");
    }
  }
}
