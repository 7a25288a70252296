package org.ecrf.server.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
  record Shown(Text text, @Nullable ItemValue value, ItemPath at, Instant when) {}

  record Read(String name, int version) {}

  @Test
  void theWordsOfTheModelHaveTheirOwnForm() throws JsonProcessingException {
    Shown shown =
        new Shown(
            new Text(Map.of("en", "Weight")),
            ItemValue.of("64", "kg"),
            ItemPath.parse("screening/vitals/weight"),
            Instant.EPOCH);
    assertEquals(
        "{\"text\":{\"en\":\"Weight\"},\"value\":{\"value\":\"64\",\"unit\":\"kg\"},"
            + "\"at\":\"screening/vitals/weight\",\"when\":\"1970-01-01T00:00:00Z\"}",
        Json.MAPPER.writeValueAsString(shown));
  }

  @Test
  void whatIsNotAskedForIsRefused() throws JsonProcessingException {
    assertEquals(new Read("a", 1), read("{\"name\":\"a\",\"version\":1}"));
    refused("{\"name\":\"a\",\"version\":1,\"more\":2}");
    refused("{\"name\":\"a\",\"name\":\"b\",\"version\":1}");
    refused("{\"name\":\"a\",\"version\":1.5}");
    refused("{\"name\":\"a\"}");
    refused("{\"name\":\"a\",\"version\":1} {}");
    refused("{\"name\":7,\"version\":1}");
    refused("{\"name\":\"a\",\"version\":\"1\"}");
  }

  private static void refused(String json) {
    assertThrows(JsonProcessingException.class, () -> read(json), json);
  }

  private static Read read(String json) throws JsonProcessingException {
    return Json.MAPPER.readValue(json, Read.class);
  }
}
