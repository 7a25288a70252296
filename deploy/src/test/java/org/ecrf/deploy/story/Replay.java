package org.ecrf.deploy.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The entries of a subject, once as its acts come to and once as the tables hold them. */
final class Replay {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> THE_VALUE = List.of("value", "unit", "missing", "reason");
  private static final Set<String> NOT_ENTERED = Set.of("subject", "visit", "query", "signature");

  private Replay() {}

  /** The last value of each path of an entry. */
  static Map<String, String> ofActs(List<StoredAct> acts) {
    Map<String, String> state = new TreeMap<>();
    for (StoredAct act : acts) {
      for (JsonNode change : act.changes()) {
        String path = change.path("path").asText();
        if (!NOT_ENTERED.contains(path.substring(0, path.indexOf('/')))) {
          put(state, path, change.path("to").path("value"));
        }
      }
    }
    return state;
  }

  static Map<String, String> ofTables(Casebook subject) {
    Map<String, String> state = new TreeMap<>();
    StoredChain.query(
        "select e.visit || '/' || e.form, e.state, e.data from ecrf.entry e"
            + " join ecrf.subject s on s.id = e.subject_id where s.study = ? and s.number = ?",
        statement -> {
          statement.setString(1, Casebook.STUDY);
          statement.setString(2, subject.number());
          return entries(statement, state);
        });
    return state;
  }

  private static Map<String, String> entries(PreparedStatement statement, Map<String, String> state)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        String form = rows.getString(1);
        ObjectNode word = JSON.createObjectNode().put("value", rows.getString(2));
        put(state, "entry/" + form + "/state", word);
        items(rows.getString(3), (item, value) -> put(state, form + "/" + item, value));
      }
    }
    return state;
  }

  private static void items(String data, BiConsumer<String, JsonNode> each) {
    try {
      JSON.readTree(data)
          .properties()
          .forEach(
              item -> each.accept(item.getKey(), ((ObjectNode) item.getValue()).retain(THE_VALUE)));
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(notJson);
    }
  }

  /** What was cleared is not there. */
  private static void put(Map<String, String> state, String path, JsonNode value) {
    if (value.isEmpty()) {
      state.remove(path);
    } else {
      state.put(path, new TreeMap<>(JSON.convertValue(value, Map.class)).toString());
    }
  }
}
