package org.ecrf.server.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.Json;
import org.ecrf.server.json.ValueJson;
import org.jspecify.annotations.Nullable;

/** Reads what is disclosed beside an act. */
final class Disclosed {
  static final String FROM = "/from";
  static final String TO = "/to";
  static final String REASON = "reason";

  private final JsonNode node;

  private Disclosed(JsonNode node) {
    this.node = node;
  }

  static Disclosed read(String json) {
    return new Disclosed(Json.read(json));
  }

  List<Changed> changes() {
    List<Changed> changes = new ArrayList<>();
    for (JsonNode change : node.path("changes")) {
      changes.add(
          new Changed(
              change.path("path").asText(), value(change.path("from")), value(change.path("to"))));
    }
    return changes;
  }

  @Nullable String reason() {
    return value(node.path(REASON)) instanceof ItemValue.Entered reason ? reason.text() : null;
  }

  /** Of erased values the path and the side; {@code reason} for that of the act. */
  Set<String> redacted() {
    Set<String> redacted = new HashSet<>();
    for (JsonNode change : node.path("changes")) {
      String path = change.path("path").asText();
      if (isRedacted(change.path("from"))) {
        redacted.add(path + FROM);
      }
      if (isRedacted(change.path("to"))) {
        redacted.add(path + TO);
      }
    }
    if (isRedacted(node.path(REASON))) {
      redacted.add(REASON);
    }
    return redacted;
  }

  /** {@code {"redacted": true}} stands where the value and its salt stood. */
  static boolean isRedacted(JsonNode disclosed) {
    return disclosed.path("redacted").asBoolean();
  }

  JsonNode at(String name) {
    return node.path(name);
  }

  static @Nullable ItemValue value(JsonNode disclosed) {
    JsonNode value = disclosed.path("value");
    return ValueJson.of(
        text(value, "value"), text(value, "unit"), text(value, "missing"), text(value, "reason"));
  }

  private static @Nullable String text(JsonNode value, String name) {
    return value.path(name).isTextual() ? value.path(name).asText() : null;
  }
}
