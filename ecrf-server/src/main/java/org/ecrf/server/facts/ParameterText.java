package org.ecrf.server.facts;

import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/** A parameter's value as the database keeps it. */
final class ParameterText {
  private ParameterText() {}

  static Map<String, String> of(@Nullable ItemValue value) {
    Map<String, String> texts = new TreeMap<>();
    switch (value) {
      case null -> {}
      case ItemValue.Entered entered -> {
        texts.put("value", entered.text());
        if (entered.unit() != null) {
          texts.put("unit", entered.unit());
        }
      }
      case ItemValue.Missing missing -> {
        texts.put("missing", missing.code());
        texts.put("reason", missing.reason());
      }
    }
    return texts;
  }
}
