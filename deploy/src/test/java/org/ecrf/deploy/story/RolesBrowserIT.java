package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ecrf.deploy.running.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A role is given and waits, the principal investigator authorises it, and when it is revoked the
 * page that stands open is closed; a site is activated by its checklist; access is reviewed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesBrowserIT {
  private final String study =
      "ROL-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private final ApiClient administrator = People.as("administrator");

  @BeforeAll
  void aStudyRuns() throws IOException {
    administrator.publish(yaml()).expect(201);
    for (String site : new String[] {"01", "02"}) {
      administrator
          .post(
              "studies/" + study + "/sites",
              Map.of("code", site, "name", "Site " + site, "timeZone", "Europe/Warsaw"))
          .expect(201);
    }
    SiteTeam.of(study, "01").opens();
  }

  @Test
  void aRoleWaitsIsAuthorisedAndEndsInTheOpenPage() {
    try (Person office = new Person("administrator", study);
        Person principal = new Person("principal-investigator", study);
        Person newcomer = new Person("coordinator-02", study)) {
      office.open("/team");
      office.fill("grant-user", "coordinator-02");
      choose(office, "grant-role", "Site coordinator");
      choose(office, "grant-site", "01");
      office.fill("grant-training-on", "2026-01-07");
      office.fill("grant-training-what", "Protocol and entry of data");
      office.press("grant");
      Locator given = office.page().locator("[data-grant=coordinator-02]");
      assertThat(given).hasAttribute("data-state", "UNAUTHORISED");
      office.picture("14-role-waits");

      newcomer.page().navigate(home());
      assertThat(newcomer.page().locator("main")).containsText("has no effect yet");
      newcomer.picture("14-role-waits-for");
      newcomer.open("/subjects");
      assertThat(newcomer.page().locator("main.plain")).isVisible();

      principal.open("/team");
      principal.page().locator("[data-grant=coordinator-02] [data-step=authorise]").click();
      principal.picture("14-role-authorise");
      principal.press("confirm");
      assertThat(principal.page().locator("[data-grant=coordinator-02]"))
          .hasAttribute("data-state", "IN_FORCE");

      newcomer.open("/subjects");
      assertThat(newcomer.page().locator("#add-subject")).isVisible();
      office.open("/team");
      office.page().locator("[data-grant=coordinator-02] [data-step=revoke]").click();
      office.press("confirm");
      assertThat(given).hasAttribute("data-state", "REVOKED");
      newcomer.press("add-subject");
      assertThat(newcomer.page().locator("#roles-ended")).containsText("Site coordinator");
      assertThat(newcomer.page().locator("#add-subject")).hasCount(0);
      newcomer.picture("14-role-ended");
    }
  }

  @Test
  void aRoleThatDoesNotGoWithAnotherIsRefused() {
    SiteTeam.of(study, "01").grants("pharmacist", "PHARMACIST");
    try (Person office = new Person("administrator", study)) {
      office.open("/team");
      office.fill("grant-user", "pharmacist");
      choose(office, "grant-role", "Site coordinator");
      choose(office, "grant-site", "01");
      office.press("grant");
      assertThat(office.page().locator(".refusal")).containsText("unblinded stays so");
      office.picture("14-role-incompatible");
    }
  }

  @Test
  void aSiteIsActivatedByItsChecklist() {
    administrator
        .post(
            "studies/" + study + "/grants",
            Map.of(
                "user",
                "principal-investigator",
                "role",
                "PRINCIPAL_INVESTIGATOR",
                "site",
                "02",
                "training",
                SiteTeam.TRAINING))
        .expect(201);
    try (Person office = new Person("administrator", study)) {
      office.open("/team/sites/02");
      office.press("activate");
      assertThat(office.page().locator(".refusal")).containsText("Agreement with the site");
      office.picture("14-site-checklist");
      for (String name : notYet(office)) {
        tick(office, name);
      }
      office.press("activate");
      assertThat(office.page().locator("main")).containsText("Active");
      office.picture("14-site-active");
    }
  }

  @Test
  void accessIsReviewed() {
    try (Person office = new Person("administrator", study)) {
      office.open("/team/access");
      Locator line = office.page().locator("[data-user=principal-investigator]").first();
      line.locator("button").click();
      office.fill("review-note", "As it should be");
      office.press("confirm");
      assertThat(line).containsText("As it should be");
      office.picture("14-access-review");
    }
  }

  private static void tick(Person office, String item) {
    office.page().locator("[data-item=" + item + "] button").first().click();
    office.fill("done-on", "2026-01-05");
    office.press("confirm");
    assertThat(office.page().locator("[data-item=" + item + "]")).containsText("Done");
  }

  private static void choose(Person person, String list, String label) {
    person.press(list);
    person
        .page()
        .locator("vaadin-select-item:visible")
        .filter(new Locator.FilterOptions().setHasText(label))
        .first()
        .click();
  }

  private static String home() {
    return RunningSystem.get().url() + "/";
  }

  private String yaml() throws IOException {
    try (var file = RolesBrowserIT.class.getResourceAsStream("settings.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("THE-STUDY", study);
    }
  }

  /** Read at once: a line that is ticked leaves the list. */
  private static List<String> notYet(Person office) {
    return office
        .page()
        .locator("section:has(#activate) [data-item]:has-text('Not yet')")
        .all()
        .stream()
        .map(item -> item.getAttribute("data-item"))
        .toList();
  }
}
