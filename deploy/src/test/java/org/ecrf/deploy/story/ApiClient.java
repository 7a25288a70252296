package org.ecrf.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** One person's program at the API, with a bearer token. */
final class ApiClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final URI base;
  private final String token;

  /**
   * @param base of the platform, ending in a slash
   */
  ApiClient(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  Reply get(String path) {
    return send("GET", path, BodyPublishers.noBody(), UUID.randomUUID().toString());
  }

  Reply post(String path, Object body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  Reply post(String path, Object body, String request) {
    return send("POST", path, json(body), request);
  }

  Reply put(String path, Object body) {
    return send("PUT", path, json(body), UUID.randomUUID().toString());
  }

  Reply patch(String path, Object body) {
    return patch(path, body, UUID.randomUUID().toString());
  }

  Reply patch(String path, Object body, String request) {
    return send("PATCH", path, json(body), request);
  }

  /** A study file, or its next version. */
  Reply publish(String yaml) {
    return send(
        "POST",
        "studies",
        "application/yaml",
        BodyPublishers.ofString(yaml),
        UUID.randomUUID().toString());
  }

  /** All rows of a short list. */
  JsonNode rows(String path) {
    return get(path).expect(200).json().path("rows");
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Reply send(String method, String path, BodyPublisher body, String request) {
    return send(method, path, "application/json", body, request);
  }

  private Reply send(String method, String path, String type, BodyPublisher body, String request) {
    HttpRequest.Builder call =
        HttpRequest.newBuilder(base.resolve("api/" + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", type)
            .header("Accept", "application/json, */*;q=0.5")
            .header("Request-Id", request)
            .method(method, body);
    if (!token.isEmpty()) {
      call.header("Authorization", "Bearer " + token);
    }
    try {
      return Reply.of(HTTP.send(call.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
