package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A monitor compares a form with its source; the site corrects a value, and only that is open. */
class VerificationBrowserIT {
  private static final String VITALS = "screening/vitals";

  private Casebook casebook;
  private String subject;

  @BeforeEach
  void aFormIsComplete() {
    EligibleBoy boy = EligibleBoy.asOf(LocalDate.now());
    casebook = Casebook.of(People.as("coordinator"), boy.consent());
    subject = casebook.number();
    casebook.complete("screening", "consent", boy.screening().get("consent"));
    casebook.complete("screening", "demography", boy.screening().get("demography"));
    casebook.complete("screening", "vitals", EligibleBoy.vitals("45.2"));
  }

  @Test
  void whatChangedSinceItWasVerifiedStandsWithOldAndNew() {
    try (Person monitor = new Person("monitor")) {
      findsTheForm(monitor);
      ticks(monitor);
      casebook.change("screening", "vitals", "weight", "54.2", "kg", 1, "Digits transposed");
      seesWhatChanged(monitor);
      takesBack(monitor);
      isTooLate(monitor);
    }
  }

  private void findsTheForm(Person monitor) {
    monitor.open("/verification");
    monitor.fill("find-subject", subject);
    Locator row = monitor.page().locator("[data-form='" + subject + "/" + VITALS + "']");
    assertThat(row).containsText("3 of 3");
    monitor.picture("18-to-verify");
    row.locator("a").nth(1).click();
    assertThat(monitor.page().locator("#entry")).isVisible();
  }

  private static void ticks(Person monitor) {
    Locator weight = tick(monitor, "weight");
    assertThat(weight).hasAttribute("aria-pressed", "false");
    weight.focus();
    weight.press("Space");
    assertThat(weight).hasAttribute("aria-pressed", "true");
    assertThat(tick(monitor, "height")).isFocused();
    monitor.picture("18-one-tick");
    monitor.press("tick-source-form");
    assertThat(tick(monitor, "blood_pressure[1]/systolic")).hasAttribute("aria-pressed", "true");
    assertThat(tick(monitor, "angina")).hasAttribute("aria-pressed", "true");
    assertThat(monitor.page().locator("#tick-source-form")).isHidden();
    monitor.picture("18-verified");
  }

  private void seesWhatChanged(Person monitor) {
    try (Person coordinator = new Person("coordinator")) {
      coordinator.openForm(subject, "screening", "vitals");
      assertThat(sign(coordinator, "weight")).hasAttribute("data-state", "CHANGED");
      assertThat(sign(coordinator, "height")).hasAttribute("data-state", "CURRENT");
      assertThat(coordinator.page().locator(".tick")).hasCount(0);
      coordinator.picture("18-site");
    }
    monitor.open("/verification");
    monitor.press("work-changed");
    monitor.fill("find-subject", subject);
    Locator row = monitor.page().locator("[data-changed='" + subject + "/" + VITALS + "/weight']");
    assertThat(row).containsText("45.2 kg");
    assertThat(row).containsText("54.2 kg");
    assertThat(monitor.page().locator("[data-changed^='" + subject + "/']")).hasCount(1);
    monitor.picture("18-changed-since");
    row.locator("a").nth(1).click();
    monitor.page().locator("#tab-marks").click();
    Locator panel = monitor.page().locator("#panel");
    assertThat(panel).containsText("Changed since verified");
    assertThat(panel).containsText("45.2 kg");
    monitor.picture("18-changed-item");
    tick(monitor, "weight").click();
    assertThat(tick(monitor, "weight")).hasAttribute("aria-pressed", "true");
    assertThat(sign(monitor, "weight")).hasCount(0);
  }

  private static void takesBack(Person monitor) {
    tick(monitor, "height").click();
    assertThat(monitor.page().locator("#panel")).containsText("171 cm");
    monitor.write("take-back-SOURCE-reason", "Another patient's chart");
    monitor.picture("18-take-back");
    monitor.press("take-back-SOURCE");
    assertThat(tick(monitor, "height")).hasAttribute("aria-pressed", "false");
  }

  /** Somebody has changed it while the monitor was looking. */
  private void isTooLate(Person monitor) {
    casebook.change("screening", "vitals", "height", "172", "cm", 1, "Measured again");
    tick(monitor, "height").click();
    assertThat(monitor.page().locator(".foot-says")).containsText("changed");
    assertThat(monitor.field("height")).hasValue("172");
    assertThat(tick(monitor, "height")).hasAttribute("aria-pressed", "false");
    monitor.picture("18-too-late");
  }

  @Test
  void otherRolesMarkTheirOwn() {
    try (Person reviewer = new Person("medical-reviewer")) {
      reviewer.openForm(subject, "screening", "demography");
      Locator sex = reviewer.item("sex").locator("[data-tick=MEDICAL]");
      sex.click();
      assertThat(sex).hasAttribute("aria-pressed", "true");
      reviewer.picture("18-medical-review");
    }
    try (Person manager = new Person("data-manager")) {
      manager.openForm(subject, "screening", "demography");
      assertThat(manager.item("sex").locator("[data-mark=MEDICAL]")).isVisible();
      manager.press("tick-data-form");
      manager.open("/settings");
      Locator site = manager.page().locator("[data-plan='01']");
      assertThat(site).containsText("critical items");
      manager.press("plan-01");
      manager.picture("18-plan-of-a-site");
    }
  }

  private static Locator tick(Person person, String item) {
    return person.item(item).locator("[data-tick=SOURCE]");
  }

  private static Locator sign(Person person, String item) {
    return person.item(item).locator("[data-mark=SOURCE]");
  }
}
