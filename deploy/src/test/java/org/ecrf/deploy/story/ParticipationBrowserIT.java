package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The lists of participation, and a deviation that is classed. */
@TestInstance(Lifecycle.PER_CLASS)
class ParticipationBrowserIT {
  private static final EligibleBoy BOY = EligibleBoy.asOf(LocalDate.now());

  private Casebook casebook;

  @BeforeAll
  void aSubjectIsRegistered() {
    casebook = Casebook.of(People.as("coordinator"), BOY.consent());
  }

  @Test
  void theCoordinatorSeesWhoIsInScreeningAndWhoHasToConsentAnew() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.open("/participation");
      assertThat(coordinator.page().locator("[data-participant]").first()).isVisible();
      coordinator.press("participation-due");
      assertThat(coordinator.page().locator("#due-consents")).isVisible();
      coordinator.picture("26-consent-due");
    }
  }

  @Test
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
