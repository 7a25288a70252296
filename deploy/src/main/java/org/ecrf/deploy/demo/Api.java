package org.ecrf.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.ecrf.deploy.keycloak.SigningBrowser;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Ports;
import org.jspecify.annotations.Nullable;

/**
 * The platform's API as a program uses it: a token of an account, and commands with request ids.
 */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SIGNED = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final URI tokens;
  private final Map<String, String> known = new HashMap<>();

  Api(Ports ports) {
    this.base = "http://localhost:" + ports.web() + "/api/";
    this.tokens =
        URI.create(
            "http://localhost:%d/realms/ecrf/protocol/openid-connect/token"
                .formatted(ports.keycloak()));
  }

  /** Sends a command; a repeated one with the same request id changes nothing. */
  JsonNode send(String account, String method, String path, @Nullable Object body, String request) {
    return send(account, method, path, "application/json", json(body), request);
  }

  JsonNode sendYaml(String account, String path, String yaml, String request) {
    return send(account, "POST", path, "application/yaml", yaml, request);
  }

  JsonNode get(String account, String path) {
    return answer(account, request(account, path).GET().build());
  }

  private JsonNode send(
      String account, String method, String path, String type, String body, String request) {
    return answer(
        account,
        request(account, path)
            .header("Content-Type", type)
            .header("Request-Id", request)
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  /**
   * Signs what was begun.
   *
   * @param confirmation where the signer's browser goes
   */
  void sign(String account, String confirmation) {
    int status = new SigningBrowser().sign(confirmation, account, account + "-demo");
    if (status != SIGNED) {
      throw new Failure("The demo could not be loaded: " + account + " could not sign: " + status);
    }
  }

  private HttpRequest.Builder request(String account, String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token(account));
  }

  private JsonNode answer(String account, HttpRequest request) {
    HttpResponse<String> answer = exchange(request);
    if (answer.statusCode() >= 300) {
      throw new Failure(
          "The demo could not be loaded: %s %s as %s was answered %d %s"
              .formatted(
                  request.method(),
                  request.uri().getPath(),
                  account,
                  answer.statusCode(),
                  answer.body()));
    }
    return parse(answer.body());
  }

  private String token(String account) {
    return known.computeIfAbsent(account, this::newToken);
  }

  private String newToken(String account) {
    String form =
        "client_id=ecrf-cli&grant_type=password&username=%1$s&password=%1$s-demo"
            .formatted(account);
    HttpRequest ask =
        HttpRequest.newBuilder(tokens)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    String token = parse(exchange(ask).body()).path("access_token").asText();
    if (token.isEmpty()) {
      throw new Failure(
          "The demo could not be loaded: Keycloak gives no token to " + account + ".");
    }
    return token;
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException refused) {
      throw new Failure("The demo could not be loaded: no answer from " + request.uri(), refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", stopped);
    }
  }

  private static String json(@Nullable Object body) {
    try {
      return body == null ? "" : JSON.writeValueAsString(body);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JsonNode parse(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (IOException noJson) {
      return MissingNode.getInstance();
    }
  }
}
