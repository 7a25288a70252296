package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The investigator records a serious event; the sponsor's physician is alerted and opens it. */
class SafetyBrowserIT {
  private static final String FORM = "serious_event[1]";

  private String subject;

  @Test
  void aSeriousEventIsAnAlertWithItsFirstAnswerUntilItIsOpened() {
    Casebook casebook = Casebook.of(People.as("coordinator"), LocalDate.now().minusDays(20));
    subject = casebook.number();
    People.as("coordinator")
        .post(casebook.path() + "/entries/log/serious_event", Map.of())
        .expect(201);
    records();
    opens();
    seesThatItWasOpened();
  }

  private void records() {
    try (Person investigator = new Person("investigator")) {
      investigator.openForm(subject, "log", "serious_event%5B1%5D");
      investigator.answer("aware", LocalDate.now().minusDays(1) + "T10:00");
      investigator.answer("narrative", "Fell ill at night.");
      investigator.picture("25-serious-event");
      investigator.open("/safety");
      investigator.fill("find-subject", subject);
      Locator row = alert(investigator);
      assertThat(row).containsText("Serious adverse event");
      assertThat(row).containsText("To be opened by");
      assertThat(row.locator("button")).hasCount(0);
      investigator.picture("25-alert-at-the-site");
    }
  }

  private void opens() {
    try (Person reviewer = new Person("medical-reviewer")) {
      reviewer.open("/safety");
      Locator badge = reviewer.page().locator(".nav a[aria-current=page] .n");
      assertThat(badge).isVisible();
      reviewer.press("alerts-waiting");
      assertThat(reviewer.page().locator("#alerts-waiting")).hasAttribute("aria-pressed", "true");
      assertThat(alert(reviewer)).containsText("10:00");
      reviewer.picture("25-alert-waits");
      alert(reviewer).locator("button").click();
      assertThat(reviewer.page().locator("#entry")).isVisible();
      assertThat(reviewer.field("narrative")).hasValue("Fell ill at night.");
      reviewer.picture("25-alert-read");
    }
  }

  private void seesThatItWasOpened() {
    try (Person investigator = new Person("investigator")) {
      investigator.open("/safety");
      investigator.fill("find-subject", subject);
      assertThat(alert(investigator)).containsText("medical-reviewer");
      investigator.picture("25-alert-opened");
      investigator.open("/subjects/" + subject + "/trail");
      assertThat(investigator.page().locator("tr[data-action=safety-opened]"))
          .containsText("Waiting → Opened");
    }
  }

  private Locator alert(Person person) {
    return person.page().locator("[data-alert='" + subject + "/log/" + FORM + "']");
  }
}
