package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form was filled in for the wrong subject: it is taken back, and both histories say so. */
class WrongSubjectBrowserIT {
  private final EligibleBoy boy = EligibleBoy.asOf(LocalDate.now());
  private String subject;
  private String other;

  @BeforeEach
  void aFormIsFilledInForTheWrongSubject() {
    Casebook casebook = Casebook.of(People.as("coordinator"), boy.consent());
    casebook.save("screening", "vitals", EligibleBoy.vitals("64.2"));
    subject = casebook.number();
    other = Casebook.of(People.as("coordinator"), boy.consent()).number();
  }

  @Test
  void itIsClearedNamesTheOtherAndIsEnteredThere() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.openForm(subject, "screening", "vitals");
      coordinator.press("form-menu");
      coordinator.press("menu-wrong-subject");
      coordinator.fill("wrong-other", subject);
      coordinator.press("confirm");
      assertThat(coordinator.page().getByRole(AriaRole.ALERT).last()).isVisible();
      coordinator.picture("15-wrong-subject-refused");

      coordinator.fill("wrong-other", other);
      coordinator.page().locator("#wrong-cause").click();
      coordinator
          .page()
          .locator("vaadin-select-item:visible")
          .filter(new Locator.FilterOptions().setHasText("The sheet bore the wrong number"))
          .click();
      coordinator.fill("wrong-note", "seen the same day");
      coordinator.picture("15-wrong-subject-asked");
      coordinator.press("confirm");
      assertThat(coordinator.page().locator("#confirm")).isHidden();
      assertThat(coordinator.field("weight")).hasValue("");
      assertThat(coordinator.field("height")).hasValue("");
      coordinator.picture("15-wrong-subject-cleared");
      tells(coordinator, subject, "wrong-subject", other);
      coordinator.picture("15-wrong-subject-history");
      tells(coordinator, other, "belongs-here", subject);

      coordinator.openForm(other, "screening", "vitals");
      coordinator.answer("weight", "64.2");
    }
  }

  private static void tells(Person person, String of, String action, String names) {
    person.open("/subjects/" + of + "/trail");
    Locator act = person.page().locator("tr[data-action=" + action + "]");
    assertThat(act).containsText(names);
    assertThat(act).containsText("The sheet bore the wrong number: seen the same day");
  }
}
