package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clinics do not have: a value, the values of a section, all of a form. */
class AbsentBrowserIT {
  private Casebook casebook;

  @BeforeEach
  void aSubjectIsRegistered() {
    LocalDate consent = EligibleBoy.asOf(LocalDate.now()).consent();
    casebook = Casebook.of(People.as("coordinator"), consent);
  }

  private Person at(String form) {
    Person coordinator = new Person("coordinator");
    coordinator.openForm(casebook.number(), "screening", form);
    return coordinator;
  }

  private static void gives(Person person, String why) {
    person.page().locator("#missing-code input").first().click();
    person.fill("missing-reason", why);
    person.press("missing-give");
  }

  @Test
  void aValueThatThereIsNotIsSaidWithItsReasonAndEnteredAfterAll() {
    try (Person coordinator = at("vitals")) {
      Keyboard keys = Keyboard.of(coordinator);
      coordinator.field("weight").focus();
      keys.choose("missing-ND").at("weight");
      coordinator.assertSaved("weight");
      keys.press("Tab").type("scales broken").press("Tab");
      coordinator.assertSaved("weight");
      coordinator.picture("15-not-done");
      coordinator.openForm(casebook.number(), "screening", "vitals");
      assertThat(coordinator.item("weight").locator(".missing .f-reason > input"))
          .hasValue("scales broken");
      coordinator.item("weight").locator(".missing button").click();
      assertThat(coordinator.field("weight")).isFocused();
      keys.at("weight").type("64.2").press("Tab");
      coordinator.assertSaved("weight");
      assertThat(coordinator.field("weight")).hasValue("64.2");
    }
  }

  @Test
  void aSectionAndThenTheFormGetOneCodeAndWhatIsAnsweredStays() {
    try (Person coordinator = at("vitals")) {
      coordinator.answer("weight", "64.2");
      coordinator.press("form-menu");
      coordinator.press("menu-missing-in-body");
      coordinator.picture("15-section-asked");
      coordinator.press("missing-give");
      assertThat(coordinator.page().getByText("Choose a code and write the reason.")).isVisible();
      gives(coordinator, "no height gauge");
      coordinator.assertSaved("height");
      assertThat(coordinator.field("weight")).hasValue("64.2");
      assertThat(coordinator.item("nyha")).hasAttribute("data-s", "empty");

      coordinator.press("form-menu");
      coordinator.press("menu-missing-form");
      gives(coordinator, "cardiologist absent");
      coordinator.assertSaved("nyha");
      coordinator.assertSaved("angina");
      coordinator.picture("15-form");
      Locator why = coordinator.item("height").locator(".missing .f-reason > input");
      assertThat(why).hasValue("no height gauge");
    }
  }

  @Test
  void aValueOutsideAnyExpectationIsKeptAndAsked() {
    casebook.save("screening", "vitals", EligibleBoy.vitals("412"));
    try (Person coordinator = at("vitals")) {
      assertThat(coordinator.field("weight")).hasValue("412");
      assertThat(coordinator.item("weight").locator(".check").first()).containsText("412");
      coordinator.complete();
      assertThat(coordinator.item("weight").locator(".fl")).containsText("1");
      coordinator.field("weight").focus();
      assertThat(coordinator.page().locator("#panel .msgs").first()).containsText("412");
      coordinator.picture("15-implausible");
    }
  }

  @Test
  void whatIsNotAskedAnyMoreIsMarkedAndComesBackUnchanged() {
    try (Person coordinator = new Person("coordinator")) {
      String list = "/subjects/" + casebook.number() + "/repeats?visit=log&form=adverse_event";
      coordinator.open(list);
      coordinator.press("add-repeat");
      assertThat(coordinator.page().locator("#entry")).isVisible();
      coordinator.answer("ongoing", "false");
      String end = LocalDate.now().minusDays(2).toString();
      coordinator.answer("stop", end + "T10:00");
      coordinator.answer("ongoing", "true");
      Locator kept = coordinator.page().locator("#kept");
      assertThat(coordinator.item("stop")).isHidden();
      assertThat(kept).containsText("Not asked any more: 1 answer is kept (End)");
      kept.scrollIntoViewIfNeeded();
      coordinator.picture("15-hidden");
      coordinator.answer("ongoing", "false");
      assertThat(kept).isHidden();
      assertThat(coordinator.field("stop")).hasValue(Pattern.compile(".* " + end.substring(0, 4)));
      coordinator.assertSaved("stop");
    }
  }
}
