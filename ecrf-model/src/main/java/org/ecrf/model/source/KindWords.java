package org.ecrf.model.source;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.form.ItemKind;

/** What a study file calls the kinds of items. */
final class KindWords {
  private static final Map<String, ItemKind> BY_WORD = new LinkedHashMap<>();

  static {
    for (ItemKind kind : ItemKind.values()) {
      word(kind).ifPresent(word -> BY_WORD.put(word, kind));
    }
  }

  private KindWords() {}

  static Optional<ItemKind> kind(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /** A quantity has no word of its own. */
  static String of(ItemKind kind) {
    return word(kind).orElse("quantity");
  }

  static Set<String> all() {
    return BY_WORD.keySet();
  }

  /** A quantity has no word of its own: its item names the quantity. */
  private static Optional<String> word(ItemKind kind) {
    return switch (kind) {
      case QUANTITY -> Optional.empty();
      case BOOLEAN -> Optional.of("yes/no");
      case MULTI_CHOICE -> Optional.of("choices");
      case DATE_TIME -> Optional.of("date and time");
      default -> Optional.of(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    };
  }
}
