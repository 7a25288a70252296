package org.ecrf.deploy.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The rows of an answer that are looked for. */
final class Rows {
  private Rows() {}

  static List<JsonNode> of(JsonNode rows, Predicate<JsonNode> wanted) {
    return StreamSupport.stream(rows.spliterator(), false).filter(wanted).toList();
  }

  /** The one that there must be, and no other. */
  static JsonNode only(JsonNode rows, Predicate<JsonNode> wanted) {
    List<JsonNode> found = of(rows, wanted);
    assertEquals(1, found.size(), rows.toString());
    return found.getFirst();
  }
}
