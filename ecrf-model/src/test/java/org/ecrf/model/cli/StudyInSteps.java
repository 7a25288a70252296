package org.ecrf.model.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A study file that grows as the guide tells: what belongs under a key that is there goes under it,
 * and a part with the same name takes the place of the old one.
 */
final class StudyInSteps {
  private final Map<String, Map<String, String>> parts = new LinkedHashMap<>();

  void add(String step) {
    Map<String, String> part = Map.of();
    String name = "";
    for (String line : step.lines().filter(l -> !l.isBlank()).toList()) {
      if (!line.startsWith(" ")) {
        part = parts.computeIfAbsent(key(line), k -> new LinkedHashMap<>());
        name = "";
        part.put(name, "");
      } else if (!line.startsWith("   ")) {
        name = key(line);
        part.put(name, "");
      }
      part.merge(name, line + "\n", String::concat);
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    parts.values().forEach(part -> part.values().forEach(text::append));
    return text.toString();
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf(':')).strip();
  }
}
