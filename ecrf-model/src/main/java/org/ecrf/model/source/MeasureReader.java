package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.form.ItemKind;
import org.jspecify.annotations.Nullable;

/** Reads what an item is: its kind, and for numbers the quantity, the units and the decimals. */
final class MeasureReader {

  /**
   * @param gives the kind of the answer
   * @param quantity null where the item measures none
   */
  record Measure(
      ItemKind kind, ItemKind gives, @Nullable String quantity, List<String> units, int decimals) {

    boolean isCalculated() {
      return kind == ItemKind.CALCULATED;
    }

    boolean isChosen() {
      return kind == ItemKind.CHOICE || kind == ItemKind.MULTI_CHOICE;
    }
  }

  private final Draft draft;
  private final Fields fields;

  MeasureReader(Draft draft, Fields fields) {
    this.draft = draft;
    this.fields = fields;
  }

  Measure read() {
    Optional<Yaml.Scalar> word = fields.needScalar("kind");
    ItemKind kind = word.map(this::kind).orElse(ItemKind.TEXT);
    Optional<Yaml.Scalar> result =
        kind == ItemKind.CALCULATED ? fields.scalar("gives") : Optional.empty();
    ItemKind gives =
        kind == ItemKind.CALCULATED ? result.map(this::gives).orElse(ItemKind.DECIMAL) : kind;
    String quantity =
        gives == ItemKind.QUANTITY ? result.or(() -> word).orElseThrow().text() : null;
    return new Measure(kind, gives, quantity, units(kind, quantity), decimals());
  }

  private ItemKind kind(Yaml.Scalar word) {
    Optional<ItemKind> kind = KindWords.kind(word.text());
    if (kind.isPresent()) {
      return kind.get();
    }
    if (draft.quantities.containsKey(word.text())) {
      return ItemKind.QUANTITY;
    }
    List<String> known = new ArrayList<>(KindWords.all());
    known.addAll(draft.quantities.keySet());
    fields.unknown(word, "kind of item or quantity", known);
    return ItemKind.TEXT;
  }

  /** What a formula gives; a plain number where nothing is said. */
  private ItemKind gives(Yaml.Scalar word) {
    if (draft.quantities.containsKey(word.text())) {
      return ItemKind.QUANTITY;
    }
    return switch (word.text()) {
      case "number" -> ItemKind.DECIMAL;
      case "date" -> ItemKind.DATE;
      case "yes/no" -> ItemKind.BOOLEAN;
      default -> {
        List<String> known = new ArrayList<>(List.of("number", "date", "yes/no"));
        known.addAll(draft.quantities.keySet());
        fields.unknown(word, "quantity", known);
        yield ItemKind.DECIMAL;
      }
    };
  }

  private List<String> units(ItemKind kind, @Nullable String quantity) {
    boolean calculated = kind == ItemKind.CALCULATED;
    List<Yaml.Scalar> written =
        calculated
            ? fields.scalar("unit").map(List::of).orElse(List.of())
            : fields.scalars("units");
    if (quantity != null) {
      return units(written, quantity, calculated);
    }
    if (!calculated && !written.isEmpty()) {
      fields.problem(written.getFirst().at(), "only a quantity has units");
    }
    return written.stream().map(Yaml.Scalar::text).toList();
  }

  /** All units of the quantity where none is named; of a calculated item the first. */
  private List<String> units(List<Yaml.Scalar> written, String quantity, boolean calculated) {
    List<String> known = List.copyOf(draft.quantities.get(quantity).units());
    for (Yaml.Scalar unit : written) {
      if (!known.contains(unit.text())) {
        fields.problem(
            unit.at(),
            "“%s” is not a unit of %s: %s"
                .formatted(unit.text(), quantity, String.join(", ", known)));
      }
    }
    if (written.isEmpty()) {
      return calculated ? List.of(known.getFirst()) : known;
    }
    return written.stream().map(Yaml.Scalar::text).toList();
  }

  private int decimals() {
    Optional<Yaml.Scalar> decimals = fields.scalar("decimals");
    if (decimals.isPresent() && !decimals.get().text().matches("\\d")) {
      fields.problem(decimals.get().at(), "“decimals” is a number from 0 to 9");
      return -1;
    }
    return decimals.map(d -> Integer.parseInt(d.text())).orElse(-1);
  }
}
