package org.ecrf.deploy.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** An answer of the API. */
record Reply(int status, String type, byte[] bytes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Reply of(HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    return new Reply(response.statusCode(), type, response.body());
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  JsonNode json() {
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + status + " " + text(), e);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  /** This answer, which must have the status. */
  Reply expect(int expected) {
    if (status != expected) {
      throw new AssertionError("expected " + expected + " but was " + status + ": " + text());
    }
    return this;
  }

  /** This refusal: the status, in RFC 9457 form, with the code. */
  Reply refused(int expected, String code) {
    expect(expected);
    if (!type.startsWith("application/problem+json")
        || !json().path("type").asText().endsWith(":" + code)) {
      throw new AssertionError("expected problem " + code + " but was " + type + " " + text());
    }
    return this;
  }
}
