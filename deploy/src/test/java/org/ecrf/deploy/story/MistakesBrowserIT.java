package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was entered by mistake: an adverse event, an unscheduled visit, a whole subject. */
class MistakesBrowserIT {
  private static final String WHY = "belongs to another person";

  private final EligibleBoy boy = EligibleBoy.asOf(LocalDate.now());
  private String subject;

  @BeforeEach
  void aSubjectIsScreened() {
    Casebook casebook = Casebook.of(People.as("coordinator"), boy.consent());
    casebook.save("screening", "vitals", EligibleBoy.vitals("64.2"));
    subject = casebook.number();
  }

  @Test
  void anEventLeavesTheListAndComesBack() {
    try (Person coordinator = new Person("coordinator")) {
      String list = "/subjects/" + subject + "/repeats?visit=log&form=adverse_event";
      coordinator.open(list);
      coordinator.press("add-repeat");
      assertThat(coordinator.page().locator("#entry")).isVisible();
      coordinator.answer("term", "Nosebleed");
      coordinator.press("form-menu");
      coordinator.press("menu-mistake-form");
      coordinator.fill("reason-text", WHY);
      coordinator.picture("12-mistake-asked");
      coordinator.press("save-change");
      Locator events = coordinator.page().locator("#repeats");
      assertThat(events).isVisible();
      assertThat(events).not().containsText("Nosebleed");

      coordinator.page().locator("[data-page=mistakes]").first().click();
      Locator event = coordinator.page().locator("[data-mistake='log/adverse_event[1]']");
      assertThat(event).containsText(WHY);
      event.locator("summary").click();
      coordinator.picture("12-mistakes");
      coordinator.write("restore-1-reason", "it was this subject's");
      coordinator.press("restore-1");
      assertThat(event).isHidden();
      coordinator.open(list);
      assertThat(events).containsText("Nosebleed");
    }
  }

  @Test
  void anUnscheduledVisitLeavesTheCasebook() {
    String address = "studies/NCT05061030/subjects/" + subject + "/visits/unscheduled";
    People.as("coordinator").post(address, Map.of()).expect(201);
    try (Person coordinator = new Person("coordinator")) {
      coordinator.open("/subjects/" + subject + "?visit=unscheduled%5B1%5D");
      Locator visit = coordinator.page().locator("[data-visit='unscheduled[1]']").first();
      assertThat(visit).isVisible();
      coordinator.press("form-menu");
      coordinator.press("menu-mistake-visit");
      coordinator.fill("reason-text", WHY);
      coordinator.press("save-change");
      assertThat(visit).isHidden();
      assertThat(coordinator.page().locator("[data-page=mistakes]").first()).isVisible();
      coordinator.picture("12-visit-gone");
    }
  }

  @Test
  void aSubjectIsReadableAndNothingMoreIsEntered() {
    try (Person manager = new Person("data-manager");
        Person coordinator = new Person("coordinator")) {
      manager.open("/subjects/" + subject + "/lock");
      manager.press("subject-mistake");
      Locator card = manager.page().locator("#mistake");
      assertThat(card.getByRole(AriaRole.ALERT)).isVisible();
      manager.picture("12-subject-asked");
      manager.write("subject-mistake-reason", WHY);
      manager.press("subject-mistake");
      assertThat(card).containsText("Entered by mistake: " + WHY);
      assertThat(manager.page().locator("#lock")).isHidden();
      manager.picture("12-subject");

      coordinator.openForm(subject, "screening", "vitals");
      assertThat(coordinator.page().locator("#read-only")).containsText(WHY);
      assertThat(coordinator.page().locator("#complete")).isHidden();
      coordinator.picture("12-subject-read");

      manager.write("restore-subject-reason", "somebody else was meant");
      manager.press("restore-subject");
      assertThat(manager.page().locator("#lock")).isVisible();
    }
  }
}
