package org.ecrf.server.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.Json;
import org.ecrf.server.json.ValueJson;
import org.jspecify.annotations.Nullable;

/** Puts together what the statement of {@link Known} has read. */
final class KnownRows {
  private final Map<String, Integer> enrolled = new HashMap<>();
  private final Map<String, ItemValue> parameters = new HashMap<>();
  private final List<ReferenceRange> ranges = new ArrayList<>();

  /** A cohort in which nobody has a place yet is known too. */
  KnownRows(StudyDefinition study) {
    study.cohorts().forEach(cohort -> enrolled.put(cohort.id(), 0));
  }

  void add(String kind, String name, String told) {
    switch (kind) {
      case "cohort" -> enrolled.computeIfPresent(name, (cohort, none) -> Integer.valueOf(told));
      case "parameter" -> parameter(name, Json.read(told));
      case "range" -> ranges.add(range(Json.read(told)));
      default -> throw new IllegalStateException(kind);
    }
  }

  Surroundings surroundings() {
    return new Surroundings(Map.copyOf(enrolled), Map.copyOf(parameters), List.copyOf(ranges));
  }

  private void parameter(String name, JsonNode told) {
    ItemValue value =
        ValueJson.of(
            text(told, "value"), text(told, "unit"), text(told, "missing"), text(told, "reason"));
    if (value != null) {
      parameters.put(name, value);
    }
  }

  private static ReferenceRange range(JsonNode told) {
    String until = text(told, "until");
    return new ReferenceRange(
        told.path("analyte").asText(),
        text(told, "sex"),
        told.path("fromAge").asInt(),
        told.path("toAge").isNumber() ? told.path("toAge").asInt() : null,
        LocalDate.parse(told.path("from").asText()),
        until == null ? null : LocalDate.parse(until),
        text(told, "low"),
        text(told, "high"),
        text(told, "unit"));
  }

  private static @Nullable String text(JsonNode told, String name) {
    return told.path(name).isTextual() ? told.path(name).asText() : null;
  }
}
