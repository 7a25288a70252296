package org.ecrf.server.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.Map;
import org.ecrf.server.json.Json;

/**
 * The salted digest of a request's body, by which a repeat is told from another request under the
 * same id. It stands with the disclosed values: redacting them erases it too.
 */
final class Body {
  private Body() {}

  static Map<String, Object> of(Request request) {
    byte[] salt = Commitment.salting();
    return Map.of(
        "salt", HexFormat.of().formatHex(salt), "digest", Commitment.digest(salt, request.body()));
  }

  static boolean same(String disclosed, Request request) {
    try {
      JsonNode body = Json.MAPPER.readTree(disclosed).path("request");
      byte[] salt = HexFormat.of().parseHex(body.path("salt").asText());
      return Commitment.digest(salt, request.body()).equals(body.path("digest").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database keeps JSON", e);
    }
  }
}
