package org.ecrf.server.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.dataset.EntryRecord;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.Json;
import org.ecrf.server.json.ValueJson;
import org.jspecify.annotations.Nullable;

/** Reads one row of the table of entries. */
final class StoredEntry {
  private StoredEntry() {}

  static EntryRecord read(ResultSet row) throws SQLException, IOException {
    return new EntryRecord(
        row.getString("visit"),
        row.getString("form"),
        row.getString("form_state").equals("COMPLETE"),
        row.getInt("study_version"),
        values(row.getString("data")));
  }

  private static Map<String, ItemValue> values(String data) throws IOException {
    Map<String, ItemValue> values = new TreeMap<>();
    for (Map.Entry<String, JsonNode> item : Json.MAPPER.readTree(data).properties()) {
      JsonNode stored = item.getValue();
      ItemValue value =
          ValueJson.of(
              text(stored, "value"),
              text(stored, "unit"),
              text(stored, "missing"),
              text(stored, "reason"));
      if (value != null) {
        values.put(item.getKey(), value);
      }
    }
    return values;
  }

  private static @Nullable String text(JsonNode stored, String name) {
    return stored.path(name).isTextual() ? stored.path(name).textValue() : null;
  }
}
