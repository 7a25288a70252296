package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What happens between visits: an adverse event, a second measurement, an unscheduled visit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogsBrowserIT {
  private final EligibleBoy boy = EligibleBoy.asOf(LocalDate.now());
  private String subject;

  @BeforeAll
  void aSubjectIsScreened() {
    Casebook casebook = Casebook.of(People.as("coordinator"), boy.consent());
    casebook.save("screening", "vitals", EligibleBoy.vitals("64.2"));
    subject = casebook.number();
  }

  @Test
  void anAdverseEventIsAddedToTheLogAndOpensAtItsFirstQuestion() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.open("/subjects/" + subject + "/repeats?visit=log&form=adverse_event");
      coordinator.press("add-repeat");
      assertThat(coordinator.page().locator("#entry")).isVisible();
      coordinator.answer("term", "Headache");
      coordinator.answer("start", boy.infusionDay() + "T16:00");
      coordinator.picture("10-adverse-event");

      coordinator.open("/subjects/" + subject + "/repeats?visit=log&form=adverse_event");
      Locator list = coordinator.page().locator("#repeats");
      assertThat(list).containsText("Headache");
      coordinator.press("add-repeat");
      assertThat(coordinator.page().locator("#entry")).isVisible();
      coordinator.answer("term", "Cold");
    }
  }

  @Test
  void anEventIsAddedFoundAgainAndGoneOnWithByTheKeyboardAlone() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.open("/subjects/" + subject + "/repeats?visit=log&form=adverse_event");
      Locator list = coordinator.page().locator("#repeats");
      assertThat(list).isVisible();
      Keyboard keys = Keyboard.of(coordinator);
      keys.press("a").at("term").type("Dizziness").press("Tab");
      keys.at("start").type(boy.infusionDay().toString()).press("Tab").type("09:30").press("Tab");
      coordinator.assertSaved("term");
      coordinator.assertSaved("start");
      keys.at("ongoing").press("Space");
      coordinator.assertSaved("ongoing");
      while (!list.isVisible()) {
        keys.press("Alt+PageDown");
        coordinator.page().waitForTimeout(500);
      }
      Locator event = list.locator("a").filter(said("Dizziness"));
      assertThat(event).isVisible();
      event.focus();
      keys.press("Enter").at("term");
      assertThat(coordinator.field("term")).hasValue("Dizziness");
      coordinator.picture("10-adverse-event-again");
    }
  }

  private static Locator.FilterOptions said(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  @Test
  void aMeasurementIsAddedAndTheLastOneDecides() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.openForm(subject, "screening", "vitals");
      Locator deciding = coordinator.item("systolic_deciding").locator("input");
      assertThat(deciding).hasValue("118");
      coordinator.answer("blood_pressure[2]/systolic", "112");
      coordinator.answer("blood_pressure[2]/diastolic", "70");
      assertThat(deciding).hasValue("112");
      coordinator.picture("10-measurements");
    }
  }

  @Test
  void anUnscheduledVisitIsAddedWhenItHappens() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.openForm(subject, "screening", "vitals");
      coordinator
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add unscheduled visit"))
          .click();
      assertThat(coordinator.page().locator("#entry")).containsText("Unscheduled");
      coordinator.answer("visit_date", boy.consent().plusDays(2).toString());
      coordinator.picture("10-unscheduled");
    }
  }
}
