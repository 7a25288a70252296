package org.ecrf.model.value;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A text of the study in each of its languages (ODM 1.3.2, TranslatedText).
 *
 * @param byLanguage BCP 47 language tag to text; empty where the study says nothing
 */
public record Text(Map<String, String> byLanguage) {
  public static final Text NONE = new Text(Map.of());

  public Text {
    byLanguage = Map.copyOf(new TreeMap<>(byLanguage));
  }

  /** One text for every language: numbers, codes, proper names. */
  public static Text of(String everywhere) {
    return new Text(Map.of("", everywhere));
  }

  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  /** The text in this language, else in English, else in any; empty where there is none. */
  public String in(String language) {
    for (String wanted : new String[] {language, "", "en"}) {
      String found = byLanguage.get(wanted);
      if (found != null) {
        return found;
      }
    }
    return new TreeMap<>(byLanguage).values().stream().findFirst().orElse("");
  }

  /** The same change in every language. */
  public Text map(UnaryOperator<String> change) {
    return new Text(
        byLanguage.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> change.apply(e.getValue()))));
  }
}
