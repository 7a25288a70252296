package org.ecrf.server.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** A program that uses the API. */
public final class Client {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private final String who;

  private Client(String who) {
    this.who = who;
  }

  public static Client as(String who) {
    return new Client(who);
  }

  public static Client nobody() {
    return new Client("");
  }

  public Answer get(String path) {
    return send("GET", path, HttpRequest.BodyPublishers.noBody(), "application/json", null);
  }

  /** Whatever method. */
  public Answer send(String method, String path, String body, String type) {
    return send(method, path, body(body), type, null);
  }

  public Answer delete(String path) {
    return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), "application/json", null);
  }

  public Answer put(String path, String json) {
    return send("PUT", path, body(json), "application/json", null);
  }

  public Answer post(String path, String json) {
    return send("POST", path, body(json), "application/json", null);
  }

  public Answer post(String path, String type, String body) {
    return send("POST", path, body(body), type, null);
  }

  /** A file, in whatever encoding. */
  public Answer post(String path, String type, byte[] file) {
    return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(file), type, null);
  }

  /** A body that does not say how long it is. */
  public Answer stream(String path, String type, InputStream body) {
    return send("POST", path, HttpRequest.BodyPublishers.ofInputStream(() -> body), type, null);
  }

  /** A command that may be sent again. */
  public Answer post(String path, String body, String request, String type) {
    return send("POST", path, body(body), type, request);
  }

  /** A body of bytes. */
  public Answer upload(String path, byte[] content, String request) {
    return send(
        "POST",
        path,
        HttpRequest.BodyPublishers.ofByteArray(content),
        "application/octet-stream",
        request);
  }

  public Answer patch(String path, String json, String request) {
    return send("PATCH", path, body(json), "application/json", request);
  }

  private static HttpRequest.BodyPublisher body(String text) {
    return HttpRequest.BodyPublishers.ofString(text);
  }

  private Answer send(
      String method,
      String path,
      HttpRequest.BodyPublisher body,
      String type,
      @org.jspecify.annotations.Nullable String request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(System.getProperty("ecrf.http") + path))
            .method(method, body)
            .header("Content-Type", type);
    if (!who.isEmpty()) {
      builder.header("Authorization", "Bearer " + who);
    }
    if (request != null) {
      builder.header("Request-Id", request);
    } else if (!method.equals("GET")) {
      builder.header("Request-Id", UUID.randomUUID().toString());
    }
    try {
      HttpResponse<String> response =
          HTTP.send(builder.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  public record Answer(int status, String body, HttpResponse<String> response) {
    public JsonNode json() {
      try {
        return new ObjectMapper().readTree(body);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(body, e);
      }
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }
}
