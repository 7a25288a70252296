package org.ecrf.server.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.Map;

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
    JsonNode body = Disclosed.read(disclosed).at("request");
    byte[] salt = HexFormat.of().parseHex(body.path("salt").asText());
    return Commitment.digest(salt, request.body()).equals(body.path("digest").asText());
  }
}
