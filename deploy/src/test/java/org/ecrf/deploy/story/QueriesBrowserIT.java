package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a question to its end: about a form by keyboard, answered, and many closed together. */
class QueriesBrowserIT {
  private Casebook casebook;
  private String subject;

  @BeforeEach
  void aFormIsEntered() {
    EligibleBoy boy = EligibleBoy.asOf(LocalDate.now());
    casebook = Casebook.of(People.as("coordinator"), boy.consent());
    subject = casebook.number();
    casebook.save("screening", "vitals", EligibleBoy.vitals("45.2"));
    for (String item : new String[] {"weight", "height"}) {
      People.as("monitor")
          .post(
              casebook.path() + "/queries",
              Map.of(
                  "at", "screening/vitals/" + item,
                  "text", "Compare with the chart.",
                  "category", "source"))
          .expect(201);
    }
  }

  @Test
  void aMonitorAsksAboutTheFormTheSiteAnswersAndAllAreClosedTogether() {
    try (Person monitor = new Person("monitor")) {
      asksByKeyboard(monitor);
      try (Person coordinator = new Person("coordinator")) {
        answersWhatWaits(coordinator);
      }
      closesTogether(monitor);
    }
  }

  private void asksByKeyboard(Person monitor) {
    monitor.openForm(subject, "screening", "vitals");
    monitor.page().locator("#raise-here").waitFor();
    monitor.page().locator("h1, h2").first().click();
    monitor.page().keyboard().press("q");
    monitor.page().locator("#query-text textarea").fill("Was all of it measured on one day?");
    monitor.page().locator("#query-category").click();
    monitor
        .page()
        .locator("vaadin-select-item:visible")
        .filter(new Locator.FilterOptions().setHasText("Safety"))
        .click();
    monitor.picture("21-about-a-form");
    monitor.press("confirm");
    assertThat(monitor.page().locator("#wide-queries")).containsText("The form as a whole");
    monitor.picture("21-above-the-form");
  }

  private void answersWhatWaits(Person coordinator) {
    coordinator.open("/queries?mine=yes");
    coordinator.fill("find-subject", subject);
    Locator rows = coordinator.page().locator("tr[data-query]");
    assertThat(rows).hasCount(3);
    // closing is not for the site
    assertThat(coordinator.page().locator("#bulk")).hasCount(0);
    rows.first().locator("button").first().focus();
    coordinator.page().keyboard().press("ArrowDown");
    coordinator.page().keyboard().press("ArrowUp");
    coordinator.page().keyboard().press("Enter");
    Locator panel = coordinator.page().locator("#panel");
    assertThat(panel).containsText("Was all of it measured on one day?");
    assertThat(panel).containsText("Safety");
    coordinator.picture("21-for-me");
    coordinator.page().locator("#assignee").click();
    coordinator
        .page()
        .locator("vaadin-select-item:visible")
        .filter(new Locator.FilterOptions().setHasText("Investigator"))
        .first()
        .click();
    assertThat(panel).containsText("To be answered by: Investigator");
    // it is for the investigator now
    assertThat(rows).hasCount(2);
    coordinator.write("answer", "Yes, all of it.");
    coordinator.press("send");
    assertThat(panel).containsText("Answered");
    for (int left = 2; left > 0; left--) {
      Locator number = rows.first().locator("button").first();
      String next = number.innerText();
      number.click();
      assertThat(panel).hasAttribute("aria-label", next);
      coordinator.write("answer", "The chart says the same.");
      coordinator.press("send");
      assertThat(rows).hasCount(left - 1);
    }
  }

  private void closesTogether(Person monitor) {
    monitor.open("/queries?mine=yes");
    monitor.fill("find-subject", subject);
    Locator rows = monitor.page().locator("tr[data-query]");
    assertThat(rows).hasCount(3);
    rows.first().locator("button").first().focus();
    monitor.page().keyboard().press("Space");
    assertThat(monitor.page().locator("#bulk")).containsText("1 ticked");
    monitor.page().locator("#bulk button").nth(1).click();
    assertThat(monitor.page().locator("#bulk")).containsText("3 ticked");
    monitor.picture("21-ticked");
    monitor.press("close-together");
    monitor.write("closing-words", "Compared with the chart.");
    monitor.picture("21-close-together");
    monitor.press("confirm");
    assertThat(monitor.page().locator(".qlist")).containsText("3 were closed.");
    monitor.picture("21-closed");
  }

  @Test
  void aQueryThatShouldNotHaveBeenRaisedIsCancelled() {
    try (Person monitor = new Person("monitor")) {
      monitor.open("/queries?subject=" + subject);
      monitor.page().locator("tr[data-query] button").first().click();
      monitor.write("closing-text", "Asked at the wrong subject");
      monitor.press("cancel-query");
      assertThat(monitor.page().locator("#panel")).containsText("Cancelled: Asked at the wrong");
      monitor.picture("21-cancelled");
    }
  }
}
