package org.ecrf.model.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;

/** JSON in and out; no key may stand twice in one object, and nothing may follow the end. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** Reads a file that somebody wrote. */
  static JsonNode read(Path file) throws Stop {
    byte[] bytes = Input.read(file);
    if (bytes.length > Input.MOST) {
      throw Stop.unusable(file, "the file is longer than 4,000,000 bytes and was not read");
    }
    return tree(file, bytes);
  }

  private static JsonNode tree(Path file, byte[] bytes) throws Stop {
    try {
      JsonNode read = MAPPER.readTree(bytes);
      if (read.isMissingNode()) {
        throw Stop.refused(List.of(file + ": the file is empty"));
      }
      return read;
    } catch (JsonProcessingException e) {
      throw Stop.refused(List.of(file + ":" + place(e) + " this is not JSON: " + firstLine(e)));
    } catch (IOException e) {
      throw Stop.unusable(file, "this is not UTF-8; save the file in that encoding");
    }
  }

  /** Line and column, where it is known which. */
  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : at.getLineNr() + ":" + at.getColumnNr() + ":";
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("");
  }

  static String write(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values can be written", e);
    }
  }

  /** A text by its languages; one text for all of them as such. */
  static JsonNode of(Text text) {
    String everywhere = text.byLanguage().get("");
    if (everywhere != null) {
      return JsonNodeFactory.instance.textNode(everywhere);
    }
    ObjectNode languages = object();
    text.byLanguage().keySet().stream().sorted().forEach(l -> languages.put(l, text.in(l)));
    return languages;
  }

  /** As the API writes it. */
  static ObjectNode of(ItemValue value) {
    return switch (value) {
      case ItemValue.Entered entered when entered.unit() == null ->
          object().put("value", entered.text());
      case ItemValue.Entered entered ->
          object().put("value", entered.text()).put("unit", entered.unit());
      case ItemValue.Missing missing when missing.reason().isEmpty() ->
          object().put("missing", missing.code());
      case ItemValue.Missing missing ->
          object().put("missing", missing.code()).put("reason", missing.reason());
    };
  }
}
