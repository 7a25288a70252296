package org.ecrf.server.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What Keycloak has recorded itself, read through its administration by the platform's own service
 * account: it may view events and users, and change nothing.
 */
final class ProviderRecords {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int PAGE = 100;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Provider provider;
  private final Clock clock;
  private String token = "";
  private Instant tokenUntil = Instant.EPOCH;

  ProviderRecords(Provider provider, Clock clock) {
    this.provider = provider;
    this.clock = clock;
  }

  /** The service account is not there, or may not view what it is asked for. */
  static final class NotGranted extends IOException {
    NotGranted(String message) {
      super(message);
    }
  }

  /** Refused logins and locked accounts since that moment, the oldest first. */
  List<JsonNode> refusals(Instant since) throws IOException {
    return since(
        "events?type=LOGIN_ERROR&type=USER_DISABLED_BY_TEMPORARY_LOCKOUT"
            + "&type=USER_DISABLED_BY_PERMANENT_LOCKOUT",
        since);
  }

  /** Accounts that were changed or removed since that moment, by the claim {@code sub}. */
  List<String> accounts(Instant since) throws IOException {
    String changes = "admin-events?resourceTypes=USER&operationTypes=UPDATE&operationTypes=DELETE";
    return since(changes, since).stream()
        .map(event -> event.path("resourcePath").asText())
        .filter(path -> path.matches("users/[^/]+"))
        .map(path -> path.substring("users/".length()))
        .distinct()
        .toList();
  }

  /** Whether the account can still sign in. */
  boolean isEnabled(String subject) throws IOException {
    HttpResponse<String> answer = get("users/" + subject);
    return answer.statusCode() != 404 && read(answer).path("enabled").asBoolean();
  }

  /** They come newest first, and further ones are asked for as long as all are new. */
  private List<JsonNode> since(String path, Instant since) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (int first = 0; ; first += PAGE) {
      List<JsonNode> page =
          StreamSupport.stream(
                  read(get(path + "&max=" + PAGE + "&first=" + first)).spliterator(), false)
              .filter(e -> e.path("time").asLong() >= since.toEpochMilli())
              .toList();
      all.addAll(page);
      if (page.size() < PAGE) {
        return all.reversed();
      }
    }
  }

  private HttpResponse<String> get(String path) throws IOException {
    return send(
        HttpRequest.newBuilder(provider.administration(path))
            .header("Authorization", "Bearer " + token())
            .GET());
  }

  private String token() throws IOException {
    if (tokenUntil.isBefore(clock.instant())) {
      String form =
          "grant_type=client_credentials&client_id="
              + encoded(provider.client())
              + "&client_secret="
              + encoded(provider.secret());
      JsonNode answer =
          read(
              send(
                  HttpRequest.newBuilder(provider.at("token"))
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(BodyPublishers.ofString(form))));
      token = answer.path("access_token").asText();
      tokenUntil = clock.instant().plusSeconds(answer.path("expires_in").asLong() / 2);
    }
    return token;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private static JsonNode read(HttpResponse<String> answer) throws IOException {
    URI from = answer.uri();
    return switch (answer.statusCode()) {
      case 200 -> JSON.readTree(answer.body());
      case 400, 401, 403 -> throw new NotGranted(answer.statusCode() + " " + from.getPath());
      default -> throw new IOException(answer.statusCode() + " " + from.getPath());
    };
  }
}
