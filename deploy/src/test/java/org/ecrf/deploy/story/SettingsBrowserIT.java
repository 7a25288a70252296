package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What is set while a study runs: a parameter, which two set at once, a laboratory's range, which
 * the form then shows, and a version that is put into force.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingsBrowserIT {
  private final String study =
      "SET-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private final ApiClient administrator = People.as("administrator");

  @BeforeAll
  void aStudyRuns() throws IOException {
    administrator.publish(yaml()).expect(201);
    administrator.post(
        "studies/" + study + "/sites",
        Map.of("code", "01", "name", "Site 01", "timeZone", "Europe/Warsaw"));
    grant("data-manager", "DATA_MANAGER");
    grant("investigator", "DATA_MANAGER");
    SiteTeam.of(study, "01").opens();
    SiteTeam.of(study, "01").grants("coordinator", "COORDINATOR");
  }

  @Test
  void ofTwoWhoSetAParameterTheSecondIsToldAndLooksAgain() {
    try (Person first = person("data-manager");
        Person second = person("investigator")) {
      Locator seen = settings(second).locator("[data-parameter=opening]");
      seen.getByRole(AriaRole.BUTTON).click();
      Locator parameter = settings(first).locator("[data-parameter=opening]");
      parameter.getByRole(AriaRole.BUTTON).click();
      date(first, "2026-12-01");
      assertThat(parameter).containsText("2026");
      assertThat(parameter).containsText("data-manager");
      first.picture("11-parameter");

      date(second, "2027-01-15");
      Locator told = second.page().getByRole(AriaRole.DIALOG);
      assertThat(told).containsText("data-manager");
      assertThat(told).containsText("Nothing was saved");
      second.picture("11-parameter-conflict");
      cancel(second);
      assertThat(seen).containsText("data-manager");
      seen.getByRole(AriaRole.BUTTON).click();
      date(second, "2027-01-15");
      assertThat(seen).containsText("investigator");
    }
    assertEquals(
        "2027-01-15",
        People.as("data-manager")
            .rows("studies/" + study + "/parameters/opening")
            .at("/0/value/value")
            .asText());
  }

  @Test
  void aRangeIsAddedShownBesideTheValueAndEnded() {
    try (Person manager = person("data-manager");
        Person coordinator = person("coordinator")) {
      Page page = settings(manager);
      manager.press("add-range");
      choose(manager, "range-analyte", "ALT");
      manager.fill("range-low", "-42");
      manager.fill("range-high", "45");
      manager.fill("range-from", "2026-01-01");
      manager.press("confirm");
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("not below zero");
      manager.fill("range-low", "5");
      manager.press("confirm");
      Locator range = page.locator("[data-range]");
      assertThat(range).containsText("5 to 45 U/L");
      manager.picture("11-range");

      measure(coordinator);

      range.getByRole(AriaRole.BUTTON).click();
      assertThat(page.locator("#range-until")).isVisible();
      manager.press("confirm");
      assertThat(range.getByRole(AriaRole.BUTTON)).isHidden();
      assertThat(range).containsText(Integer.toString(LocalDate.now().getYear()));
    }
  }

  private void measure(Person coordinator) {
    String subject =
        People.as("coordinator")
            .post(
                "studies/" + study + "/subjects", Map.of("site", "01", "consentDate", "2026-02-10"))
            .expect(201)
            .json()
            .path("number")
            .asText();
    coordinator.openForm(subject, "first", "body");
    coordinator.answer("visit_date", "2026-02-10");
    coordinator.answer("alt", "46");
    Locator beside = coordinator.item("alt").locator(".norm");
    assertThat(beside).containsText("Reference range 5 to 45 U/L");
    assertThat(beside).containsText("high");
    coordinator.picture("11-beside-the-value");
    coordinator.answer("alt", "45");
    assertThat(beside).not().containsText("high");
    coordinator.answer("alt", "4,9");
    assertThat(beside).containsText("low");
  }

  @Test
  void aVersionIsPutIntoForceAndTheSiteWorksWithIt() throws IOException {
    administrator
        .publish(yaml() + "      hair: {label: Colour of the hair, kind: text, optional: yes}\n")
        .expect(201);
    try (Person person = person("administrator")) {
      Locator version = settings(person).locator("[data-version='2']");
      assertThat(version).containsText("nowhere yet");
      version.getByRole(AriaRole.BUTTON).click();
      person.press("confirm");
      assertThat(version).containsText("All sites");
      person.picture("11-version");
    }
    assertEquals(
        2, People.as("coordinator").get("studies/" + study).json().path("version").asInt());
  }

  private Person person(String account) {
    return new Person(account, study);
  }

  private static Page settings(Person person) {
    person.open("/settings");
    assertThat(person.page().locator("[data-version='1']")).isVisible();
    return person.page();
  }

  private static void date(Person person, String day) {
    Locator field = person.page().getByRole(AriaRole.DIALOG).locator("vaadin-date-picker input");
    field.fill(day);
    field.press("Tab");
    person.press("confirm");
  }

  private static void cancel(Person person) {
    person
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
        .click();
  }

  private static void choose(Person person, String list, String label) {
    person.press(list);
    person
        .page()
        .locator("vaadin-select-item:visible")
        .filter(new Locator.FilterOptions().setHasText(label))
        .click();
  }

  private void grant(String user, String role) {
    administrator
        .post(
            "studies/" + study + "/grants",
            Map.of("user", user, "role", role, "training", SiteTeam.TRAINING))
        .expect(201);
  }

  private String yaml() throws IOException {
    try (var file = SettingsBrowserIT.class.getResourceAsStream("settings.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("THE-STUDY", study);
    }
  }
}
