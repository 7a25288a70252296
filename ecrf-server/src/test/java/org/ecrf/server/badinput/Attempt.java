package org.ecrf.server.badinput;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to be sent.
 *
 * @param path below {@code /api/studies/}{@link KindsTrial#STUDY}, of the subject where it begins
 *     with {@code ~}
 * @param id the request id; null for none
 */
record Attempt(
    String who, String method, String path, String type, @Nullable String id, byte[] body) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String JSON = "application/json";

  static Attempt of(String who, String method, String path, String body) {
    return new Attempt(
        who,
        method,
        path,
        JSON,
        UUID.randomUUID().toString(),
        body.getBytes(StandardCharsets.UTF_8));
  }

  static Attempt get(String who, String path) {
    return of(who, "GET", path, "");
  }

  /** The coordinator saves the form that has an item of each kind. */
  static Attempt save(String body) {
    return of("coordinator", "PATCH", KindsTrial.KINDS, body);
  }

  Attempt typed(String mediaType) {
    return new Attempt(who, method, path, mediaType, id, body);
  }

  Attempt under(@Nullable String request) {
    return new Attempt(who, method, path, type, request, body);
  }

  Attempt holding(byte[] bytes) {
    return new Attempt(who, method, path, type, id, bytes);
  }

  HttpResponse<String> send(KindsTrial trial) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(System.getProperty("ecrf.http") + address(trial)))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .header("Authorization", "Bearer " + who);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (id != null) {
      request.header("Request-Id", id);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String address(KindsTrial trial) {
    String study = "/api/studies/" + KindsTrial.STUDY + "/";
    if (path.startsWith("/")) {
      return "/api/studies" + (path.equals("/") ? "" : path);
    }
    return path.startsWith("~")
        ? study + "subjects/" + trial.subject() + path.substring(1)
        : study + path.replace("{query}", trial.query());
  }
}
