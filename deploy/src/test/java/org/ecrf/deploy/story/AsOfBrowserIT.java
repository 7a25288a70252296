package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The casebook as it was: its answers of then, read only, and the way back to now. */
class AsOfBrowserIT {
  private static final String AFTER = "As it was after this";

  private final EligibleBoy boy = EligibleBoy.asOf(LocalDate.now());
  private String subject;

  @BeforeEach
  void aWeightIsCorrected() {
    Casebook casebook = Casebook.of(People.as("coordinator"), boy.consent());
    casebook.save("screening", "vitals", EligibleBoy.vitals("64.2"));
    casebook.change("screening", "vitals", "weight", "66.1", "kg", 1, "Transcription error");
    subject = casebook.number();
  }

  @Test
  void afterAnActTheAnswersOfThenAreShownAndNothingCanBeEntered() {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.open("/subjects/" + subject + "/trail");
      Locator saves = coordinator.page().locator("tr[data-action=save]");
      assertThat(saves).hasCount(2);
      saves.last().getByText(AFTER).click();
      Locator past = coordinator.page().locator("#past");
      assertThat(past).containsText("Read only");
      coordinator.page().navigate(coordinator.page().url() + "&visit=screening&form=vitals");

      assertThat(past).isVisible();
      assertThat(coordinator.field("weight")).hasValue("64.2");
      assertThat(coordinator.field("weight")).not().isEditable();
      assertThat(coordinator.page().locator("#complete")).isHidden();
      coordinator.picture("13-past");

      coordinator.press("past-back");
      assertThat(past).isHidden();
      coordinator.openForm(subject, "screening", "vitals");
      assertThat(coordinator.field("weight")).hasValue("66.1");
      assertThat(coordinator.field("weight")).isEditable();
      coordinator.picture("13-now");
    }
  }

  @Test
  void aMomentIsPickedAndOneBeforeTheRegistrationIsRefused() {
    try (Person inspector = new Person("inspector")) {
      inspector.openForm(subject, "screening", "vitals");
      picks(inspector, LocalDateTime.now().minusYears(1));
      assertThat(inspector.page().getByText("from the registration")).isVisible();
      inspector.picture("13-past-refused");

      // the picker knows whole minutes, and the registration is a moment of the last one
      inspector.page().waitForTimeout((61 - LocalDateTime.now().getSecond()) * 1000.0);
      picks(inspector, LocalDateTime.now());
      assertThat(inspector.page().locator("#past")).isVisible();
      assertThat(inspector.page()).hasURL(Pattern.compile("at=\\d{4}-"));
    }
  }

  private static void picks(Person person, LocalDateTime moment) {
    if (person.page().locator("#past-day").isHidden()) {
      person.press("as-it-was");
    }
    person.fill("past-day", moment.toLocalDate().toString());
    person.fill("past-time", moment.format(DateTimeFormatter.ofPattern("HH:mm")));
    person.press("past-show");
  }
}
