package org.ecrf.deploy.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.ecrf.deploy.running.RunningSystem;
import org.junit.jupiter.api.Test;

/**
 * Wrong passwords lock an account at the sign-in service; what it has recorded of them is copied to
 * the platform's trail and stands on the page of logins (21 CFR 11.300(d)).
 */
class LockedOutIT {
  /** No other story signs in with it. */
  private static final String ACCOUNT = "investigator-02";

  /** The realm's {@code failureFactor} is 5. */
  private static final int TRIES = 7;

  @Test
  void wrongPasswordsAndTheLockStandOnThePageOfLogins() throws Exception {
    for (int i = 0; i < TRIES; i++) {
      assertEquals(400, signIn("wrong-password-" + i));
    }
    try (Person inspector = new Person("inspector")) {
      Locator refused = inspector.page().locator("tr[data-action=login-refused]");
      inspector
          .page()
          .waitForCondition(
              () -> {
                inspector.page().navigate(RunningSystem.get().url() + "/trail");
                assertThat(inspector.page().locator("tr[data-action]").first()).isVisible();
                return refused.filter(says("locked for a while")).count() > 0;
              });
      assertThat(refused.filter(says("Wrong password")).first()).isVisible();
      assertThat(refused.filter(says(ACCOUNT)).first()).isVisible();
      inspector.picture("14-locked-out");
    }
  }

  private static Locator.FilterOptions says(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private static int signIn(String password) throws IOException, InterruptedException {
    String address =
        "http://localhost:%d/realms/ecrf/protocol/openid-connect/token"
            .formatted(RunningSystem.get().running().ports().keycloak());
    String form =
        "client_id=ecrf-cli&grant_type=password&username=%s&password=%s"
            .formatted(ACCOUNT, password);
    HttpRequest ask =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(ask, BodyHandlers.discarding()).statusCode();
  }
}
