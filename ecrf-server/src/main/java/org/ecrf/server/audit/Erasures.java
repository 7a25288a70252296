package org.ecrf.server.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecrf.model.value.ItemValue;

/**
 * The places of a chain that may be erased: one person has asked by an act, another one names act
 * and path by a later one, and the platform has signed it. {@code deploy/audit verify} asks the
 * same.
 */
final class Erasures {
  private static final int PARTS = 3;
  private final Attested attested;
  private final Map<String, String> askedBy = new HashMap<>();
  private final Set<String> named = new HashSet<>();

  Erasures(Attested attested) {
    this.attested = attested;
  }

  /** Answers what is wrong with the act; acts come in their order. */
  Optional<String> take(Commitments act) {
    JsonNode told = act.told();
    String target = told.path("target").asText();
    return switch (told.path("action").asText()) {
      case Redact.ASKING -> {
        askedBy.put(target, told.path("by").asText());
        yield Optional.empty();
      }
      case Redact.ACTION -> name(act, told, target);
      default -> Optional.empty();
    };
  }

  private Optional<String> name(Commitments act, JsonNode told, String target) {
    Map<String, String> texts = texts(act);
    Optional<String> redaction = redaction(texts, target);
    String by = told.path("by").asText();
    if (!isEarlier(target, act.seq())
        || redaction.map(askedBy::get).filter(other -> !other.equals(by)).isEmpty()) {
      return Optional.of(
          "act " + act.seq() + ": it erases what nobody else has asked to be erased: " + target);
    }
    String text = Redact.signed(told.path("chain").asText(), redaction.orElseThrow(), target, by);
    if (!attested.isOwn(text, texts.getOrDefault(redaction.orElseThrow() + Redact.SIGNED, ""))) {
      return Optional.of(
          "act " + act.seq() + ": the platform has not signed this erasure: " + target);
    }
    named.add(target);
    return Optional.empty();
  }

  private static boolean isEarlier(String target, long seq) {
    return target.matches("act/[0-9]{1,18}/.+")
        && Long.parseLong(target.split("/", PARTS)[1]) < seq;
  }

  /** The redaction to which the act says that it belongs. */
  private static Optional<String> redaction(Map<String, String> texts, String target) {
    return texts.entrySet().stream()
        .filter(change -> change.getKey().matches("redaction/[0-9]+" + Redact.ERASED))
        .filter(change -> target.equals("act/" + change.getValue()))
        .map(change -> change.getKey().substring(0, change.getKey().lastIndexOf('/')))
        .findFirst();
  }

  /** What the act has set paths to. */
  private static Map<String, String> texts(Commitments act) {
    Map<String, String> texts = new TreeMap<>();
    Disclosed.read(act.disclosed())
        .changes()
        .forEach(
            change -> {
              if (change.to() instanceof ItemValue.Entered entered) {
                texts.put(change.path(), entered.text());
              }
            });
    return texts;
  }

  boolean has(String place) {
    return named.contains(place);
  }
}
