package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A repeating group is filled like a sheet of paper, by the keyboard alone. */
class GridBrowserIT {
  private static final String FIRST = "blood_pressure[1]/";
  private static final String SECOND = "blood_pressure[2]/";
  private static final Pattern MARKED = Pattern.compile(".*m-check.*");

  private static final Predicate<String> CLEARED =
      path -> path.startsWith("screening/vitals/" + FIRST);

  private Casebook casebook;

  @BeforeEach
  void aSubjectIsRegistered() {
    LocalDate consent = EligibleBoy.asOf(LocalDate.now()).consent();
    casebook = Casebook.of(People.as("coordinator"), consent);
  }

  private Person atTheForm(String account) {
    Person person = new Person(account);
    person.openForm(casebook.number(), "screening", "vitals");
    return person;
  }

  /** What is said about a cell stands below its row. */
  private static Locator about(Person person, String item) {
    return person.page().locator("[data-about='" + item + "']");
  }

  private void measured() {
    casebook.complete("screening", "vitals", EligibleBoy.vitals("64.2"));
  }

  @Test
  void rowsAreAddedAndFilledAndTheArrowsGoDownAColumn() {
    try (Person coordinator = atTheForm("coordinator")) {
      Keyboard keys = Keyboard.of(coordinator);
      coordinator.field("height").focus();
      keys.press("Tab").atButton("add-blood_pressure").press("Enter");
      keys.at(FIRST + "systolic").type("118").press("Tab");
      keys.at(FIRST + "diastolic").type("74").press("Tab").atButton("add-blood_pressure");
      coordinator.assertSaved(FIRST + "systolic");
      coordinator.assertSaved(FIRST + "diastolic");
      keys.press("Enter").at(SECOND + "systolic").type("112").press("Tab");
      keys.at(SECOND + "diastolic").type("70").press("ArrowUp").at(FIRST + "diastolic");
      coordinator.assertSaved(SECOND + "diastolic");
      keys.press("Tab").at(SECOND + "systolic").press("ArrowDown").atButton("add-blood_pressure");
      assertThat(coordinator.item("systolic_deciding").locator("input")).hasValue("112");
      coordinator.picture("13-grid");
    }
  }

  @Test
  void whatIsNoNumberIsSaidBelowItsRow() {
    try (Person coordinator = atTheForm("coordinator")) {
      Keyboard keys = Keyboard.of(coordinator);
      coordinator.press("add-blood_pressure");
      keys.at(FIRST + "systolic").type("11o").press("Tab");
      assertThat(coordinator.item(FIRST + "systolic")).hasAttribute("data-s", "failed");
      assertThat(about(coordinator, FIRST + "systolic")).containsText("11o");
      keys.press("Shift+Tab").at(FIRST + "systolic").press("ControlOrMeta+a").type("110");
      keys.press("Tab");
      coordinator.assertSaved(FIRST + "systolic");
      assertThat(about(coordinator, FIRST + "systolic")).isEmpty();
    }
  }

  @Test
  void aCellTakesAMissingCodeInsteadOfItsValue() {
    try (Person coordinator = atTheForm("coordinator")) {
      Keyboard keys = Keyboard.of(coordinator);
      coordinator.press("add-blood_pressure");
      keys.at(FIRST + "systolic").type("118").press("Tab").at(FIRST + "diastolic");
      keys.choose("missing-ND").at(FIRST + "diastolic");
      coordinator.assertSaved(FIRST + "diastolic");
      keys.press("Tab").type("cuff too small").press("Tab");
      coordinator.assertSaved(FIRST + "diastolic");
      coordinator.picture("13-grid-missing");
      JsonNode kept =
          People.as("coordinator")
              .get(casebook.entry("screening", "vitals"))
              .expect(200)
              .json()
              .path("items")
              .path(FIRST + "diastolic");
      assertEquals("ND", kept.findPath("missing").asText(), kept.toString());
      assertEquals("cuff too small", kept.findPath("reason").asText(), kept.toString());
    }
  }

  @Test
  void aFindingAndItsQueryStandAtTheirCell() {
    casebook.save(
        "screening", "vitals", EligibleBoy.vitals("64.2").with(FIRST + "systolic", "400", "mmHg"));
    try (Person coordinator = atTheForm("coordinator")) {
      assertThat(about(coordinator, FIRST + "systolic")).containsText("400");
      assertThat(coordinator.item(FIRST + "systolic").locator("vaadin-text-field"))
          .hasClass(MARKED);
      assertThat(about(coordinator, FIRST + "diastolic")).isEmpty();
      coordinator.complete();
      assertThat(coordinator.item(FIRST + "systolic").getByLabel("1 open query")).isVisible();
      coordinator.picture("13-grid-finding");
    }
  }

  @Test
  void twoPeopleAtOneCellChooseBelowTheRow() {
    try (Person coordinator = atTheForm("coordinator")) {
      casebook.save("screening", "vitals", EligibleBoy.vitals("64.2"));
      coordinator.press("add-blood_pressure");
      Keyboard keys = Keyboard.of(coordinator);
      keys.at(FIRST + "systolic").type("121").press("Tab");
      assertThat(coordinator.item(FIRST + "systolic")).hasAttribute("data-s", "conflict");
      Locator choice = about(coordinator, FIRST + "systolic");
      assertThat(choice).containsText("118 mmHg");
      coordinator.picture("13-grid-conflict");
      keys.to(choice.locator(".take-own")).press("Enter");
      coordinator.assertSaved(FIRST + "systolic");
      assertThat(choice).isEmpty();
      assertThat(coordinator.field(FIRST + "systolic")).hasValue("121");
    }
  }

  @Test
  void aRowEnteredByMistakeIsRemovedAndTheTrailKnowsWhy() {
    measured();
    try (Person coordinator = atTheForm("coordinator")) {
      Keyboard keys = Keyboard.of(coordinator);
      coordinator.field(FIRST + "systolic").focus();
      keys.choose("remove-repeat");
      Locator reasons = coordinator.page().locator("#reason");
      assertThat(reasons.locator(":focus")).hasCount(1);
      keys.press("Space").to(coordinator.page().locator("#save-change"));
      coordinator.picture("13-grid-removal");
      keys.press("Enter").atButton("add-blood_pressure");
      assertThat(coordinator.page().locator("[data-repeat='blood_pressure[1]']")).hasCount(0);
    }
    JsonNode last =
        People.as("inspector").rows(casebook.path() + "/trail?visit=screening&form=vitals").path(0);
    assertEquals(2, last.path("changes").findValuesAsText("path").stream().filter(CLEARED).count());
    assertFalse(last.path("reason").asText().isBlank(), last.toString());
  }

  @Test
  void beforeTheFormIsCompleteARemovalIsTakenBack() {
    casebook.save("screening", "vitals", EligibleBoy.vitals("64.2"));
    try (Person coordinator = atTheForm("coordinator")) {
      Keyboard keys = Keyboard.of(coordinator);
      coordinator.field(FIRST + "diastolic").focus();
      keys.choose("remove-repeat");
      assertThat(coordinator.page().locator(".removed button")).isFocused();
      keys.press("Enter").at(FIRST + "systolic");
      assertThat(coordinator.field(FIRST + "systolic")).hasValue("118");
    }
  }

  @Test
  void aCorrectionOfACompleteFormGoesBackToItsCell() {
    measured();
    try (Person coordinator = atTheForm("coordinator")) {
      Keyboard keys = Keyboard.of(coordinator);
      coordinator.field(FIRST + "systolic").focus();
      keys.press("ControlOrMeta+a").type("119").press("Tab");
      Locator reasons = coordinator.page().locator("#reason");
      assertThat(reasons.locator(":focus")).hasCount(1);
      keys.press("Space").to(coordinator.page().locator("#save-change")).press("Enter");
      coordinator.assertSaved(FIRST + "systolic");
      keys.at(FIRST + "systolic").press("Tab").at(FIRST + "diastolic");
    }
  }

  /** Of the other study: a list, a yes or no, and a date of which only the year is known. */
  @Test
  void aPartialDateAppearsInItsCellWhenItIsAskedFor() {
    String subjects = "studies/WJMSC-ALS/subjects";
    Map<String, String> command =
        Map.of("site", "01", "consentDate", LocalDate.now().minusMonths(1).toString());
    String subject =
        People.as("coordinator").post(subjects, command).expect(201).json().path("number").asText();
    try (Person coordinator = new Person("coordinator", "WJMSC-ALS")) {
      coordinator.openForm(subject, "screening_90", "history");
      Keyboard keys = Keyboard.of(coordinator);
      coordinator.press("add-tumours");
      keys.at("tumours[1]/tumour").press("Enter");
      assertThat(coordinator.page().locator("[role=listbox]:visible").first()).isVisible();
      keys.press("ArrowDown", "Enter");
      coordinator.assertSaved("tumours[1]/tumour");
      keys.at("tumours[1]/tumour")
          .press("Tab")
          .at("tumours[1]/active")
          .press("ArrowRight", "ArrowRight", "ArrowRight");
      coordinator.assertSaved("tumours[1]/active");
      coordinator.picture("13-grid-other-study");
      assertThat(coordinator.item("tumours[1]/last_activity")).isVisible();
      keys.press("Tab").at("tumours[1]/last_activity").press("Tab", "Tab").type("2019");
      keys.press("Tab");
      coordinator.assertSaved("tumours[1]/last_activity");
      coordinator.picture("13-grid-partial-date");
    }
  }
}
