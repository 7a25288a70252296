package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ecrf.deploy.running.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in again leads back to the same place, whatever else goes on in the browser. */
class SignInAgainBrowserIT {
  /** Longer than an open page waits before it tries again to reach a server that is away. */
  private static final Duration SLOW = Duration.ofSeconds(12);

  /** What an old page sends meets each of them with good chances. */
  private static final int LOGINS = 5;

  private String subject = "";

  @BeforeEach
  void aSubjectIsRegistered() {
    subject =
        Casebook.of(People.as("coordinator"), EligibleBoy.asOf(LocalDate.now()).consent()).number();
  }

  /** What the open page goes on asking for must not begin a login of its own meanwhile. */
  @Test
  void afterAKilledServerASlowLoginLeadsBackToWhatWasSaved() {
    try (Person coordinator = atTheForm()) {
      coordinator.answer("weight", "64.2");
      RunningSystem.get().killWildFly();
      coordinator.type("height", "171");
      coordinator.type("weight", "65.0");
      assertThat(coordinator.page().locator("#savebar")).containsText("2 not saved");
      RunningSystem.get().start();
      assertThat(coordinator.page().locator("#session-ended")).containsText("Not saved here: 2");

      coordinator
          .page()
          .route(
              Pattern.compile(".*/back/.*"),
              SignInAgainBrowserIT::slowly,
              new Page.RouteOptions().setTimes(1));
      coordinator.leaveBy("sign-in-again");
      assertAtTheForm(coordinator);
      assertThat(coordinator.field("weight")).hasValue("64.2");
      assertThat(coordinator.field("height")).hasValue("");
    }
  }

  /** A page that listens for news has a session before anybody has signed in to it. */
  @Test
  void whatAnOldPageSendsDoesNotEndTheSessionThatALoginBegins() {
    try (Person coordinator = atTheForm()) {
      Page page = coordinator.page();
      String back = page.url().replace("/studies/", "/back/studies/").replace("?", "/-/");
      for (int login = 0; login < LOGINS; login++) {
        page.navigate("about:blank");
        try (OldPage old = OldPage.sending()) {
          String url = RunningSystem.get().url();
          page.context().addCookies(List.of(new Cookie("JSESSIONID", old.session()).setUrl(url)));
          page.navigate(back);
          assertAtTheForm(coordinator);
          assertTrue(old.sent() > 0);
        }
      }
    }
  }

  /** The form is left first: still open, it would notice the ended session and go there itself. */
  @Test
  void anOvertakenLoginSaysSoAndLeadsToTheSamePlaceByANewOne() {
    try (Person coordinator = atTheForm()) {
      Page page = coordinator.page();
      page.navigate("about:blank");
      page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
      String back = "/back/studies/%s/subjects/%s/-/visit=screening&form=vitals";
      page.navigate(
          RunningSystem.get().url()
              + back.formatted(Casebook.STUDY, subject)
              + "?code=of-another&state=of-another");
      assertThat(page.locator("main")).containsText("The sign-in was overtaken");
      coordinator.picture("11-overtaken");
      page.locator("main a").click();
      assertAtTheForm(coordinator);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=x",
        "/VAADIN/build/none.js",
        "/?v-r=init",
        "/look/icon.svg",
        "/scripts/save.js",
        "/sw.js",
        "/favicon.ico"
      })
  void whatAPageAsksForByItselfBeginsNoLogin(String path) throws Exception {
    assertEquals(List.of(), begunBy(path, "Accept", "*/*"));
  }

  @Test
  void whatAScriptFetchesBeginsNoLoginButAPageDoes() throws Exception {
    String page = "/studies/" + Casebook.STUDY + "/subjects";
    assertEquals(List.of(), begunBy(page, "Accept", "*/*", "Sec-Fetch-Mode", "cors"));
    assertEquals(1, begunBy(page, "Accept", "text/html", "Sec-Fetch-Mode", "navigate").size());
  }

  private static List<String> begunBy(String path, String... headers) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(RunningSystem.get().url() + path))
            .headers(headers)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
      return answer.headers().allValues("Set-Cookie").stream()
          .filter(cookie -> cookie.startsWith("OAuth_Token_Request_State"))
          .toList();
    }
  }

  /** The container begins the login, and the way to Keycloak takes its time. */
  private static void slowly(Route route) {
    APIResponse begun = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
    try {
      Thread.sleep(SLOW);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(begun.status())
            .setHeaders(Map.of("Location", begun.headers().getOrDefault("location", "/"))));
  }

  private Person atTheForm() {
    Person coordinator = new Person("coordinator");
    coordinator.openForm(subject, "screening", "vitals");
    return coordinator;
  }

  private void assertAtTheForm(Person person) {
    assertThat(person.page().locator("#entry")).isVisible();
    assertThat(person.page()).hasURL(Pattern.compile(".*/" + subject + "\\?.*form=vitals.*"));
  }
}
