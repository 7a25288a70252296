package org.ecrf.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Secrets;

/** Keycloak's administration of our realm, as its first administrator. */
public final class KeycloakAdministration {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String address;
  private final String password;

  private KeycloakAdministration(String address, String password) {
    this.address = address;
    this.password = password;
  }

  /**
   * @param address of Keycloak
   */
  public static KeycloakAdministration of(String address, Secrets secrets) {
    return new KeycloakAdministration(address, secrets.of("keycloak-admin"));
  }

  /**
   * @throws Failure where Keycloak refuses
   */
  void setClientAttribute(String client, String name, String value) {
    JsonNode known = get("clients?clientId=" + client).path(0);
    ObjectNode attributes = known.withObject("/attributes");
    if (value.equals(attributes.path(name).asText())) {
      return;
    }
    attributes.put(name, value);
    send("PUT", "clients/" + known.path("id").asText(), known);
  }

  /** Ends all sessions of an account, as an administrator does in Keycloak's own pages. */
  public void endSessions(String account) {
    send("POST", "users/" + id(account) + "/logout", JSON.createObjectNode());
  }

  /** Whether the account can sign in. */
  public void setEnabled(String account, boolean enabled) {
    send("PUT", "users/" + id(account), JSON.createObjectNode().put("enabled", enabled));
  }

  private String id(String account) {
    return get("users?exact=true&username=" + account).path(0).path("id").asText();
  }

  private JsonNode get(String path) {
    return call("GET", path, BodyPublishers.noBody());
  }

  private void send(String method, String path, JsonNode body) {
    call(method, path, BodyPublishers.ofString(body.toString()));
  }

  private JsonNode call(String method, String path, BodyPublisher body) {
    return answer(
        HttpRequest.newBuilder(URI.create(address + "/admin/realms/ecrf/" + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, body));
  }

  private String token() {
    String form =
        "client_id=admin-cli&grant_type=password&username="
            + KeycloakServer.ADMINISTRATOR
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    URI tokens = URI.create(address + "/realms/master/protocol/openid-connect/token");
    return answer(
            HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)))
        .path("access_token")
        .asText();
  }

  private JsonNode answer(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new Failure(
            "Keycloak's administration refused %s: %d."
                .formatted(answer.uri().getPath(), answer.statusCode()));
      }
      return JSON.readTree(answer.body());
    } catch (IOException away) {
      throw new Failure("Keycloak's administration does not answer.", away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while Keycloak was set up.", stopped);
    }
  }
}
