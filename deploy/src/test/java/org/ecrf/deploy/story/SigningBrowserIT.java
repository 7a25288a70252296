package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecrf.deploy.running.RunningSystem;
import org.ecrf.deploy.running.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The investigator signs by signing in once more at Keycloak; whatever else comes, is refused. */
class SigningBrowserIT {
  private final EligibleBoy boy = EligibleBoy.asOf(LocalDate.now());
  private Casebook casebook;

  @BeforeEach
  void vitalSignsAreComplete() {
    casebook = Casebook.of(People.as("coordinator"), boy.consent());
    casebook.complete("screening", "vitals", EligibleBoy.vitals("64.2"));
  }

  @Test
  void aFormIsSignedAndTheSignatureEndsWithAChange() {
    try (Person investigator = new Person("investigator");
        Person inspector = new Person("inspector")) {
      Page page = investigator.page();
      investigator.open("/signatures");
      assertThat(page.locator("tr[data-visit]").first()).isVisible();
      List<String> waiting =
          People.as("investigator")
              .get("studies/" + Casebook.STUDY + "/to-sign?limit=500")
              .expect(200)
              .json()
              .path("rows")
              .findValuesAsText("subject");
      assertTrue(waiting.contains(casebook.number()), waiting.toString());
      investigator.picture("14-to-sign");
      investigator.open("/subjects/" + casebook.number() + "/signatures");
      page.locator("[data-sign='screening/vitals']").click();
      assertThat(page.locator("[data-form='screening/vitals']")).isVisible();
      assertThat(page.locator("#sign")).hasAttribute("aria-disabled", "true");
      investigator.picture("14-sign");
      toKeycloak(page);
      TestBrowser.screenshot(page, "14-sign-keycloak");
      password(page, "investigator-demo");

      Locator signature = page.locator("[data-signature]").first();
      assertThat(signature).hasAttribute("data-state", "SIGNED");
      assertThat(signature).containsText("Site Investigator");
      assertThat(signature).containsText("They are complete and correct");
      assertThat(page.locator("#sign")).isHidden();
      investigator.picture("14-signed");
      JsonNode told = signatures().get(0);
      assertEquals("investigator", told.path("by").asText());
      assertEquals(64, told.path("digest").asText().length());

      weighs("64.9");
      inspector.open("/subjects/" + casebook.number() + "/signatures");
      Locator seen = inspector.page().locator("[data-signature]").first();
      assertThat(seen).hasAttribute("data-state", "VOID");
      assertThat(seen).containsText("coordinator changed something");
      assertThat(inspector.page().locator("[data-sign]")).hasCount(0);
      inspector.picture("14-void");
    }
  }

  @Test
  void aWrongPasswordSignsNothing() {
    try (Person investigator = new Person("investigator")) {
      Page page = investigator.page();
      begins(investigator);
      password(page, "wrong-wrong-wrong");
      assertThat(page.locator("#password")).isVisible();
      investigator.picture("14-wrong-password");
      assertEquals(0, signatures().size());
      password(page, "investigator-demo");
      assertThat(page.locator("[data-signature]")).hasAttribute("data-state", "SIGNED");
    }
  }

  @Test
  void somebodyElsesLoginSignsNothing() {
    try (Person investigator = new Person("investigator")) {
      Page page = investigator.page();
      begins(investigator);
      String keycloak = page.url();
      forgetsKeycloak(page.context());
      page.navigate(keycloak);
      page.fill("#username", "coordinator");
      password(page, "coordinator-demo");
      assertRefused(investigator, "Somebody else has signed in");
      investigator.picture("14-other-user");
    }
  }

  @Test
  void anAnswerIsTakenOnceAndOnlyForWhatWasBegun() {
    try (Person investigator = new Person("investigator")) {
      Page page = investigator.page();
      begins(investigator);
      String[] answer = {""};
      page.onRequest(
          request -> {
            if (request.url().contains("/sign/callback")) {
              answer[0] = request.url();
            }
          });
      password(page, "investigator-demo");
      assertThat(page.locator("[data-signature]")).hasAttribute("data-state", "SIGNED");
      page.navigate(answer[0]);
      assertThat(page.locator("main")).containsText("No signature waits for this answer");
      page.navigate(answer[0].replaceFirst("state=[^&]*", "state=forged"));
      assertThat(page.locator("main")).containsText("No signature waits for this answer");
      assertEquals(1, signatures().size());
    }
  }

  @Test
  void aLoginFromBeforeSignsNothing() {
    try (Person investigator = new Person("investigator")) {
      Page page = investigator.page();
      page.waitForTimeout(2500);
      begins(investigator);
      page.navigate(page.url().replaceFirst("&?prompt=login", "").replaceFirst("&?max_age=0", ""));
      assertRefused(investigator, "did not ask for your password again");
    }
  }

  @Test
  void aNonceOfSomebodyElseSignsNothing() {
    try (Person investigator = new Person("investigator")) {
      Page page = investigator.page();
      begins(investigator);
      page.navigate(page.url().replaceFirst("nonce=[^&]*", "nonce=other"));
      password(page, "investigator-demo");
      assertRefused(investigator, "not the one that was asked for");
    }
  }

  @Test
  void whatChangesMeanwhileIsNotSigned() {
    try (Person investigator = new Person("investigator")) {
      begins(investigator);
      weighs("65.1");
      password(investigator.page(), "investigator-demo");
      assertRefused(investigator, "The data changed while you signed");
    }
  }

  @Test
  void whatIsCancelledIsNotSigned() {
    try (Person investigator = new Person("investigator")) {
      Page page = investigator.page();
      begins(investigator);
      page.navigate(page.url().replaceFirst("prompt=login", "prompt=none"));
      assertRefused(investigator, "Signing was cancelled");
    }
  }

  @Test
  void whatIsNotReadyIsListed() {
    casebook.save("screening", "judgement", Answers.none().with("able_to_comply", "true"));
    try (Person investigator = new Person("investigator")) {
      investigator.open("/subjects/" + casebook.number() + "/sign?visit=screening");
      assertThat(investigator.page().locator("#obstacles")).containsText("not marked complete");
      assertThat(investigator.page().locator("#sign")).hasAttribute("aria-disabled", "true");
      investigator.picture("14-not-ready");
    }
  }

  @Test
  void aProgramBeginsAndThePersonSignsInTheBrowser() {
    ApiClient program = People.as("investigator");
    JsonNode shown =
        program.get(casebook.path() + "/signable?visit=screening&form=vitals").expect(200).json();
    Map<String, String> what =
        Map.of("visit", "screening", "form", "vitals", "shown", shown.path("shown").asText());
    JsonNode begun = program.post(casebook.path() + "/signings", what).expect(201).json();
    assertEquals("WAITING", begun.path("state").asText());
    try (BrowserContext elsewhere = TestBrowser.person()) {
      Page page = elsewhere.newPage();
      page.navigate(begun.path("address").asText());
      assertThat(page.locator("main")).containsText("They are complete and correct");
      TestBrowser.screenshot(page, "14-program");
      page.locator("main a").click();
      page.fill("#username", "investigator");
      password(page, "investigator-demo");
      assertThat(page.locator("h1")).hasText("Signed");
    }
    String signing = casebook.path() + "/signings/" + begun.path("id").asText();
    JsonNode now = People.as("investigator").get(signing).expect(200).json();
    assertEquals("SIGNED", now.path("state").asText());
    assertEquals(now.path("signature").asLong(), signatures().get(0).path("id").asLong());
  }

  private void begins(Person investigator) {
    investigator.open("/subjects/" + casebook.number() + "/sign?visit=screening&form=vitals");
    toKeycloak(investigator.page());
  }

  private static void toKeycloak(Page page) {
    page.locator("#agreed input").check();
    assertThat(page.locator("#sign")).not().hasAttribute("aria-disabled", "true");
    page.locator("#sign").click();
    page.waitForURL(url -> url.contains("/realms/ecrf/"));
  }

  private static void password(Page page, String password) {
    page.fill("#password", password);
    page.click("[type=submit]");
  }

  /** As if another tab had signed out there; the platform's own session goes on. */
  private static void forgetsKeycloak(BrowserContext context) {
    List<Cookie> kept =
        context.cookies(RunningSystem.get().url()).stream()
            .filter(cookie -> cookie.name.equals("JSESSIONID"))
            .toList();
    context.clearCookies();
    context.addCookies(kept);
  }

  private void assertRefused(Person investigator, String why) {
    assertThat(investigator.page().locator("#sign-says")).containsText(why);
    assertEquals(0, signatures().size());
  }

  private JsonNode signatures() {
    return People.as("inspector")
        .get(casebook.path() + "/signatures")
        .expect(200)
        .json()
        .path("rows");
  }

  private void weighs(String kilograms) {
    int version =
        People.as("coordinator")
            .get(casebook.entry("screening", "vitals"))
            .json()
            .path("items")
            .path("weight")
            .path("version")
            .asInt();
    casebook.change(
        "screening", "vitals", "weight", kilograms, "kg", version, "Read from the source again");
  }
}
