package org.ecrf.server.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ecrf.server.container.Client;
import org.ecrf.server.json.Json;
import org.ecrf.server.subject.SubjectRef;

/** What a monitor and the other reviewers do, through the API. */
final class Verifying {
  /** The weight and the date of the first visit are critical. */
  static final UnaryOperator<String> CRITICAL = with("critical");

  private Verifying() {}

  static UnaryOperator<String> with(String plan) {
    return yaml ->
        yaml.replace("missing codes:", "verification: " + plan + "\nmissing codes:")
            .replaceFirst(
                "label: \\{en: Weight, sv: Vikt}\n( +)kind: mass",
                "label: {en: Weight, sv: Vikt}\n$1kind: mass\n$1critical: yes")
            .replaceFirst(
                "(kind: date\n)( +)sensitive: yes", "$1$2sensitive: yes\n$2critical: yes");
  }

  static String marks(SubjectRef subject, String visit, String form) {
    return "/api/studies/%s/subjects/%s/entries/%s/%s/marks"
        .formatted(subject.study(), subject.number(), encoded(visit), encoded(form));
  }

  static String encoded(String key) {
    return key.replace("[", "%5B").replace("]", "%5D");
  }

  static JsonNode shown(String who, SubjectRef subject, String visit, String form) {
    return Client.as(who).get(marks(subject, visit, form)).json();
  }

  /** The kind of mark that each of these people sets. */
  static String kind(String who) {
    return switch (who) {
      case "medical-reviewer" -> "MEDICAL";
      case "data-manager" -> "DATA";
      default -> "SOURCE";
    };
  }

  /** In the versions that stand there now. */
  static Client.Answer ticks(
      String who, SubjectRef subject, String visit, String form, String... items) {
    JsonNode now = shown(who, subject, visit, form).path("items");
    Map<String, Integer> versions = new TreeMap<>();
    Arrays.stream(items).forEach(i -> versions.put(i, now.path(i).path("version").asInt()));
    return ticks(who, subject, visit, form, versions);
  }

  static Client.Answer ticks(
      String who, SubjectRef subject, String visit, String form, Map<String, Integer> versions) {
    String body = Json.MAPPER.valueToTree(Map.of("kind", kind(who), "items", versions)).toString();
    return Client.as(who).post(marks(subject, visit, form), body);
  }

  static Client.Answer takesBack(
      String who, SubjectRef subject, String visit, String form, String reason, String... items) {
    String body =
        Json.MAPPER
            .valueToTree(Map.of("kind", kind(who), "items", items, "reason", reason))
            .toString();
    return Client.as(who)
        .post(
            marks(subject, visit, form) + "/taken-back",
            body,
            UUID.randomUUID().toString(),
            "application/json");
  }

  /** {@code SOURCE CURRENT, DATA CHANGED}; empty where nothing is marked. */
  static String states(JsonNode item) {
    StringBuilder states = new StringBuilder();
    for (JsonNode mark : item.path("marks")) {
      states.append(states.isEmpty() ? "" : ", ").append(mark.path("kind").asText());
      states.append(' ').append(mark.path("state").asText());
    }
    return states.toString();
  }
}
