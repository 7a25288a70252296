package org.ecrf.model.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.ecrf.model.rule.Nearest;
import org.ecrf.model.value.DateText;

/**
 * The keys of one JSON object, taken one by one. What cannot be read is reported with its path and
 * the rule that it breaks, and the reading goes on, so that one run finds everything.
 */
final class Given {
  private final JsonNode node;
  private final String path;
  private final List<String> problems;
  private final Set<String> known = new HashSet<>();

  private Given(JsonNode node, String path, List<String> problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  static Given of(JsonNode node, String path, List<String> problems) {
    Given given = new Given(node, path, problems);
    if (!node.isObject()) {
      given.problem("", "this is an object: {…}");
    }
    return given;
  }

  void problem(String key, String rule) {
    String at = path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    problems.add((at.isEmpty() ? "the file" : at) + ": " + rule);
  }

  Optional<JsonNode> take(String key) {
    known.add(key);
    return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
  }

  /** The object at this key, or an empty one. */
  Given object(String key) {
    String at = path.isEmpty() ? key : path + "." + key;
    return of(take(key).orElse(Json.object()), at, problems);
  }

  Optional<String> text(String key) {
    Optional<JsonNode> found = take(key);
    if (found.isPresent() && !found.get().isTextual()) {
      problem(key, "this is a text: \"…\"");
    }
    return found.filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  /** A text that can be read as something else. */
  <T> Optional<T> read(String key, Function<String, Optional<T>> reader, String rule) {
    Optional<String> text = text(key);
    Optional<T> found = text.flatMap(reader);
    if (text.isPresent() && found.isEmpty()) {
      problem(key, "“" + text.get() + "” is not " + rule);
    }
    return found;
  }

  Optional<LocalDate> day(String key) {
    return read(key, DateText::day, "a day: 2026-03-02");
  }

  /** A whole number from 0 on. */
  Optional<Integer> count(String key) {
    Optional<JsonNode> found = take(key);
    Optional<Integer> count =
        found.filter(JsonNode::canConvertToInt).map(JsonNode::intValue).filter(n -> n >= 0);
    if (found.isPresent() && (count.isEmpty() || !found.get().isIntegralNumber())) {
      problem(key, "this is a whole number from 0 on");
    }
    return count;
  }

  /** The elements of a list, each with its path. */
  void elements(String key, BiConsumer<String, JsonNode> reader) {
    Optional<JsonNode> found = take(key);
    if (found.isPresent() && !found.get().isArray()) {
      problem(key, "this is a list: […]");
      return;
    }
    int number = 1;
    for (JsonNode element : found.orElse(Json.object())) {
      reader.accept(path + "." + key + "[" + number++ + "]", element);
    }
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  List<String> problems() {
    return problems;
  }

  /** Reports what nobody asked for. */
  void end() {
    for (String key : keys()) {
      if (!known.contains(key)) {
        problem(key, "this is not known here" + Nearest.hint(key, known));
      }
    }
  }
}
