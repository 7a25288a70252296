package org.ecrf.model.source;

import java.util.stream.Collectors;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.value.ItemValue;

/** Values as an example writes them: {@code 100.1 kg}, {@code yes}, {@code missing ND}. */
final class ExampleValue {
  private static final String MISSING = "missing ";

  private ExampleValue() {}

  /** What stands in the story, a list with commas. */
  static String text(Yaml.Entry entry) {
    return switch (entry.value()) {
      case Yaml.Scalar scalar -> scalar.text();
      case Yaml.Listing list ->
          list.elements().stream()
              .map(element -> element instanceof Yaml.Scalar s ? s.text() : "")
              .collect(Collectors.joining(","));
      case Yaml.Mapping mapping -> "";
    };
  }

  static ItemValue of(Item item, String text) {
    if (text.startsWith(MISSING)) {
      return new ItemValue.Missing(text.substring(MISSING.length()), "");
    }
    if (item.kind() == ItemKind.BOOLEAN) {
      return ItemValue.of(
          switch (text) {
            case "yes" -> "true";
            case "no" -> "false";
            default -> text;
          });
    }
    return item.units().stream()
        .filter(unit -> text.endsWith(" " + unit))
        .findFirst()
        .map(unit -> ItemValue.of(text.substring(0, text.length() - unit.length()).strip(), unit))
        .orElseGet(() -> ItemValue.of(text));
  }
}
