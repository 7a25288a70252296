package org.ecrf.server.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

/** What a refusal of the API must be: the status, the form of RFC 9457, the code. */
public final class Problem {
  private Problem() {}

  /** Its body. */
  public static JsonNode problem(Client.Answer answer, int status, String code) {
    assertEquals(status, answer.status(), answer.body());
    assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
    assertEquals("urn:ecrf:problem:" + code, answer.json().path("type").asText(), answer.body());
    return answer.json();
  }
}
