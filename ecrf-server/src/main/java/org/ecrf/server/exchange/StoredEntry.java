package org.ecrf.server.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecrf.model.casebook.ItemStatus;
import org.ecrf.model.dataset.EntryRecord;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.json.Json;
import org.ecrf.server.json.ValueJson;
import org.jspecify.annotations.Nullable;

/** Reads one row of the table of entries. */
final class StoredEntry {
  private StoredEntry() {}

  /** Empty for a repeat that holds nothing: it was removed. */
  static Optional<EntryRecord> read(ResultSet row) throws SQLException {
    FormAt at = new FormAt(row.getString("visit"), row.getString("form"));
    JsonNode data = Json.read(row.getString("data"));
    if (at.wasAdded() && data.properties().stream().noneMatch(i -> isEntered(i.getValue()))) {
      return Optional.empty();
    }
    return Optional.of(
        new EntryRecord(
            at.visit(),
            at.form(),
            row.getString("form_state").equals("COMPLETE"),
            row.getInt("study_version"),
            values(data)));
  }

  private static boolean isEntered(JsonNode stored) {
    return !isCalculated(stored) && value(stored) != null;
  }

  /** What a display condition hides stays out of the dataset. */
  private static Map<String, ItemValue> values(JsonNode data) {
    Map<String, ItemValue> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> item : data.properties()) {
      JsonNode stored = item.getValue();
      ItemValue value = value(stored);
      boolean hidden = stored.path("hidden").asBoolean();
      if (value != null && ItemStatus.of(value, hidden, isCalculated(stored)).counts()) {
        values.put(item.getKey(), value);
      }
    }
    return values;
  }

  private static boolean isCalculated(JsonNode stored) {
    return stored.path("calculated").asBoolean();
  }

  private static @Nullable ItemValue value(JsonNode stored) {
    return ValueJson.of(
        text(stored, "value"),
        text(stored, "unit"),
        text(stored, "missing"),
        text(stored, "reason"));
  }

  private static @Nullable String text(JsonNode stored, String name) {
    return stored.path(name).isTextual() ? stored.path(name).textValue() : null;
  }
}
