package org.ecrf.model.dataset;

import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * One column of a form's table: an item, or one part of what is known of it.
 *
 * @param name the item's id, for a part followed by a point and the part ({@code weight.unit}); a
 *     point cannot stand in an id
 */
record Column(String name, Item item, Part part) {

  /** What of an item stands in a column. */
  enum Part {
    VALUE(""),
    NUMBER(".number"),
    UNIT(".unit"),
    MISSING(".missing"),
    REASON(".missing_reason"),
    AGE(".age");

    private final String ending;

    Part(String ending) {
      this.ending = ending;
    }
  }

  /** The columns of an item, none where it stays in the platform. */
  static List<Column> of(Form form, Item item) {
    return parts(form, item).stream()
        .map(part -> new Column(name(item, part), item, part))
        .toList();
  }

  private static String name(Item item, Part part) {
    return (FormTable.isKey(item.id()) ? "item." : "") + item.id() + part.ending;
  }

  private static List<Part> parts(Form form, Item item) {
    return switch (Release.of(form, item)) {
      case WITHHELD -> List.of();
      case AGE_AT_CONSENT -> List.of(Part.AGE);
      case AS_CAPTURED -> captured(item);
    };
  }

  private static List<Part> captured(Item item) {
    List<Part> parts = new ArrayList<>(List.of(Part.VALUE));
    if (item.kind() == ItemKind.DECIMAL || item.kind() == ItemKind.QUANTITY) {
      parts.add(Part.NUMBER);
    }
    if (item.kind() == ItemKind.QUANTITY) {
      parts.add(Part.UNIT);
    }
    if (!item.missing().isEmpty()) {
      parts.addAll(List.of(Part.MISSING, Part.REASON));
    }
    return parts;
  }

  /** What stands in this column for a value; empty where there is nothing. */
  String cell(SubjectRecord subject, @Nullable ItemValue value) {
    return part == Part.AGE ? AgeAtConsent.of(value, subject.consented()).orElse("") : cell(value);
  }

  private String cell(@Nullable ItemValue value) {
    return switch (value) {
      case null -> "";
      case ItemValue.Entered entered -> cell(entered);
      case ItemValue.Missing missing -> cell(missing);
    };
  }

  private String cell(ItemValue.Entered entered) {
    return switch (part) {
      case VALUE -> entered.text();
      case NUMBER -> Numeral.of(entered.text()).orElse("");
      case UNIT -> entered.unit() == null ? "" : entered.unit();
      default -> "";
    };
  }

  private String cell(ItemValue.Missing missing) {
    return switch (part) {
      case MISSING -> missing.code();
      case REASON -> missing.reason();
      default -> "";
    };
  }
}
