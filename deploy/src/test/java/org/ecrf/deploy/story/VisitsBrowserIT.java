package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Visits as they happen: not at all, by telephone, too late. */
class VisitsBrowserIT {
  private static final String ALS = "WJMSC-ALS";

  private final LocalDate consent = EligibleBoy.asOf(LocalDate.now()).consent();

  @Test
  void aVisitThatDidNotTakePlaceIsMissedUntilItDidAfterAll() {
    Casebook casebook = Casebook.of(People.as("coordinator"), consent);
    try (Person coordinator = new Person("coordinator")) {
      coordinator.openForm(casebook.number(), "baseline", "follow_up");
      coordinator.press("form-menu");
      coordinator.press("menu-visit-missed");
      coordinator.fill("reason-text", "on holiday");
      coordinator.picture("16-missed-asked");
      coordinator.press("save-change");
      Locator note = coordinator.page().locator("#visit-note");
      assertThat(note).containsText("Missed: on holiday");
      Locator visit = coordinator.page().locator("[data-visit=baseline]").first();
      assertThat(visit).hasAttribute("title", Pattern.compile("Missed"));
      coordinator.picture("16-missed");

      coordinator.press("take-back");
      coordinator.fill("reason-text", "came a day later");
      coordinator.press("save-change");
      assertThat(note).not().containsText("Missed");
      coordinator.answer("visit_date", consent.plusDays(5).toString());
    }
  }

  @Test
  void aCallIsKnownByItsTelephoneAndHasItsForm() {
    Casebook casebook = Casebook.of(People.as("coordinator"), consent);
    try (Person coordinator = new Person("coordinator")) {
      coordinator.openForm(casebook.number(), "day_1", "call");
      Locator visit = coordinator.page().locator("[data-visit=day_1]").first();
      assertThat(visit.getByLabel("Phone visit")).isVisible();
      coordinator.answer("visit_date", consent.plusDays(8).toString());
      coordinator.answer("spoken_with", "SUBJECT");
      coordinator.picture("16-call");
    }
  }

  @Test
  void aDateOutsideItsWindowIsSavedAndAsked() {
    Map<String, String> command = Map.of("site", "01", "consentDate", consent.toString());
    ApiClient program = People.as("coordinator");
    String subjects = "studies/" + ALS + "/subjects";
    String number = program.post(subjects, command).expect(201).json().path("number").asText();
    program
        .patch(
            subjects + "/" + number + "/entries/screening_90/plan",
            Answers.none().with("first_dose", consent.plusDays(90).toString()).asFirstSave())
        .expect(200);
    try (Person coordinator = new Person("coordinator", ALS)) {
      coordinator.openForm(number, "screening_60", "contact");
      Locator date = coordinator.item("visit_date");
      assertThat(date).containsText("Planned");
      coordinator.answer("visit_date", consent.plusDays(60).toString());
      assertThat(date).containsText("Outside the window");
      coordinator.picture("16-window");
      coordinator.answer("alive", "true");
      coordinator.answer("tracheostomy", "false");
      coordinator.answer("ventilator_dependent", "false");
      coordinator.complete();
      assertThat(date.getByLabel("1 open query")).isVisible();
      coordinator.picture("16-window-query");
    }
  }
}
