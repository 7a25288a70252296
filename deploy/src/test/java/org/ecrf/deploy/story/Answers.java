package org.ecrf.deploy.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers to items of one form, in the order in which a person gives them. */
record Answers(Map<String, Map<String, Object>> byItem) {

  static Answers none() {
    return new Answers(new LinkedHashMap<>());
  }

  Answers with(String item, String value) {
    return put(item, Map.of("value", value));
  }

  Answers with(String item, String value, String unit) {
    return put(item, Map.of("value", value, "unit", unit));
  }

  private Answers put(String item, Map<String, Object> value) {
    Map<String, Map<String, Object>> next = new LinkedHashMap<>(byItem);
    next.put(item, value);
    return new Answers(next);
  }

  /** The body of a save of items that have never been saved. */
  Map<String, Object> asFirstSave() {
    Map<String, Object> changes = new LinkedHashMap<>();
    byItem.forEach(
        (item, value) -> {
          Map<String, Object> change = new LinkedHashMap<>(value);
          change.put("version", 0);
          changes.put(item, change);
        });
    return Map.of("changes", changes);
  }
}
