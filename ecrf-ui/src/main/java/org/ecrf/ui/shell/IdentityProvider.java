package org.ecrf.ui.shell;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.server.login.Provider;
import org.ecrf.ui.look.Moments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/** Where people sign in, and whether it answers. */
final class IdentityProvider {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  static final Provider REALM = Provider.configured();

  private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private static volatile Instant asked = Instant.EPOCH;
  private static volatile boolean answers;

  private IdentityProvider() {}

  /**
   * Ends a person's session there too, else the next page would sign in silently (Keycloak: a
   * refresh token posted to the logout address, for which no browser is needed).
   */
  static void endSession(Principal person) {
    String token = refreshToken(person);
    if (token == null) {
      return;
    }
    String form =
        Map.of(
                "client_id", REALM.client(),
                "client_secret", REALM.secret(),
                "refresh_token", token)
            .entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(REALM.at("logout"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    CLIENT
        .sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .whenComplete(
            (answer, failure) -> {
              if (failure != null || answer.statusCode() >= 300) {
                LOG.warn("An idle session could not be ended at the identity provider");
              }
            });
  }

  private static @Nullable String refreshToken(Principal person) {
    return person instanceof OidcPrincipal<?> known
            && known.getOidcSecurityContext() instanceof RefreshableOidcSecurityContext context
        ? context.getRefreshToken()
        : null;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Asked every two seconds at most: an error page must not become a burden. */
  static boolean answers() {
    if (asked.plus(PATIENCE).isBefore(Moments.now())) {
      answers = ask();
      asked = Moments.now();
    }
    return answers;
  }

  private static boolean ask() {
    try {
      URI configuration = URI.create(REALM.issuer() + "/.well-known/openid-configuration");
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
