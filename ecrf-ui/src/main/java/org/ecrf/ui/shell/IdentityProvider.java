package org.ecrf.ui.shell;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Where people sign in, and whether it answers. */
final class IdentityProvider {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private static volatile Instant asked = Instant.EPOCH;
  private static volatile boolean answers;

  private IdentityProvider() {}

  /** The realm's address, by the operator's setting. */
  static String address() {
    return System.getenv().getOrDefault("ECRF_OIDC_URL", "http://localhost:8180/realms/ecrf");
  }

  /** Asked every two seconds at most: an error page must not become a burden. */
  static boolean answers() {
    if (asked.plus(PATIENCE).isBefore(Instant.now())) {
      answers = ask();
      asked = Instant.now();
    }
    return answers;
  }

  private static boolean ask() {
    try {
      URI configuration = URI.create(address() + "/.well-known/openid-configuration");
      HttpRequest request = HttpRequest.newBuilder(configuration).timeout(PATIENCE).build();
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException away) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
