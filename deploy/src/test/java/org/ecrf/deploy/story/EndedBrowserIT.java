package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.ecrf.deploy.running.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever ends a session: what was shown as saved is there afterwards, and what was not saved was
 * said to be not saved.
 */
class EndedBrowserIT {
  private static final Pattern ENDED = Pattern.compile(".*/open/ended\\?.*");

  private String subject = "";

  @BeforeEach
  void aSubjectIsRegistered() {
    subject =
        Casebook.of(People.as("coordinator"), EligibleBoy.asOf(LocalDate.now()).consent()).number();
  }

  @Test
  void aSessionThatEndsInKeycloakSendsThePageToTheLoginAndBack() {
    try (Person coordinator = atTheForm()) {
      coordinator.answer("weight", "64.2");
      RunningSystem.get().keycloak().endSessions("coordinator");
      Page page = coordinator.page();
      page.waitForURL(ENDED);
      assertThat(page.locator("main")).containsText("Your session was ended");
      assertThat(page.locator("main")).containsText("shown as Saved is safe");
      coordinator.picture("11-session-ended");

      page.locator("main a").click();
      coordinator.logIn();
      assertKept(coordinator, "weight", "64.2");
    }
  }

  @Test
  void whatWasTypedWhenTheSessionEndedStaysOnThePageAndIsSaidNotToBeSaved() {
    try (Person coordinator = atTheForm()) {
      coordinator.answer("weight", "64.2");
      coordinator.begin("height", "171");
      assertThat(coordinator.item("height")).hasAttribute("data-s", "typing");
      RunningSystem.get().keycloak().endSessions("coordinator");
      assertUnsaved(coordinator, "height", "171");
      coordinator.picture("11-not-saved");

      coordinator.leaveBy("sign-in-again");
      coordinator.logIn();
      assertKept(coordinator, "weight", "64.2");
      assertThat(coordinator.field("height")).hasValue("");
    }
  }

  @Test
  void aDisabledAccountHasNoPageAnyMore() {
    try (Person monitor = new Person("monitor-02")) {
      assertThat(monitor.page().locator(".app")).isVisible();
      RunningSystem.get().keycloak().setEnabled("monitor-02", false);
      monitor.page().waitForURL(ENDED);
      assertThat(monitor.page().locator("main")).containsText("Your account was closed");
    } finally {
      RunningSystem.get().keycloak().setEnabled("monitor-02", true);
    }
  }

  @Test
  void aServerThatIsKilledLosesNothingThatWasShownAsSaved() {
    try (Person coordinator = atTheForm()) {
      coordinator.answer("weight", "64.2");
      RunningSystem.get().killWildFly();
      coordinator.type("height", "171");
      assertThat(coordinator.item("height")).hasAttribute("data-s", "failed");
      assertThat(coordinator.page().locator("#savebar")).containsText("1 not saved");
      RunningSystem.get().start();
      assertUnsaved(coordinator, "height", "171");

      coordinator.leaveBy("sign-in-again");
      assertKept(coordinator, "weight", "64.2");
      assertThat(coordinator.field("height")).hasValue("");
    }
  }

  @Test
  void loginsStandInTheTrailOfThePlatformBelowHowTheServerFares() {
    try (Person coordinator = new Person("coordinator");
        Person inspector = new Person("inspector")) {
      assertThat(coordinator.page().locator(".app")).isVisible();
      RunningSystem.get().keycloak().endSessions("coordinator");
      coordinator.page().waitForURL(ENDED);
      Page page = inspector.page();
      page.navigate(RunningSystem.get().url() + "/trail");
      Locator operation = page.locator("#operation");
      assertThat(operation).containsText("ms ahead of the database");
      assertThat(operation).containsText("wait for a seal");
      assertThat(operation).containsText("MB");
      inspector.fill("find-who", "coordinator");
      assertThat(page.locator("tr[data-action=login-ended]").first())
          .containsText("Ended by the login service");
      Locator login = page.locator("tr[data-action=login]").filter(browser());
      assertThat(login.first()).containsText("coordinator");
      inspector.picture("11-logins");

      inspector.signOut();
      inspector.logIn();
      page.navigate(RunningSystem.get().url() + "/trail");
      assertThat(page.locator("tr[data-action=logout]").first()).containsText("inspector");
    }
  }

  private static Locator.FilterOptions browser() {
    return new Locator.FilterOptions().setHasText("Browser");
  }

  private Person atTheForm() {
    Person coordinator = new Person("coordinator");
    coordinator.openForm(subject, "screening", "vitals");
    return coordinator;
  }

  /** The same form is open again, and holds it. */
  private void assertKept(Person person, String item, String value) {
    assertThat(person.page().locator("#entry")).isVisible();
    assertThat(person.page()).hasURL(Pattern.compile(".*/" + subject + "\\?.*form=vitals.*"));
    assertThat(person.field(item)).hasValue(value);
    person.assertSaved(item);
  }

  private static void assertUnsaved(Person person, String item, String typed) {
    Locator says = person.page().locator("#session-ended");
    assertThat(says).containsText("Not saved here: 1");
    assertThat(person.item(item)).hasAttribute("data-s", "failed");
    assertThat(person.field(item)).hasValue(typed);
  }
}
