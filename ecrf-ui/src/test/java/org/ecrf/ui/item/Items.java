package org.ecrf.ui.item;

import java.util.List;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Need;
import org.ecrf.model.form.Precision;
import org.ecrf.model.value.Text;

/** Items to try the controls with. */
final class Items {
  private Items() {}

  static Item of(ItemKind kind) {
    return new Item(
        "some_item",
        Text.of("Some item"),
        Text.NONE,
        kind,
        kind,
        Need.REQUIRED,
        kind == ItemKind.QUANTITY ? "mass" : null,
        kind == ItemKind.QUANTITY ? List.of("kg", "lb") : List.of(),
        -1,
        List.of(choice("A", "First"), choice("B", "Second"), choice("C", "Third")),
        List.of(choice("ND", "Not done")),
        null,
        null,
        false,
        Audience.EVERYONE,
        kind == ItemKind.DATE_TIME ? Precision.MINUTE : Precision.YEAR,
        null,
        "",
        "",
        Text.NONE);
  }

  /** A date that has to be known at least so exactly. */
  static Item of(ItemKind kind, Precision least) {
    Item any = of(kind);
    return new Item(
        any.id(),
        any.label(),
        any.help(),
        kind,
        kind,
        any.need(),
        null,
        List.of(),
        -1,
        List.of(),
        any.missing(),
        null,
        null,
        false,
        Audience.EVERYONE,
        least,
        null,
        "",
        "",
        Text.NONE);
  }

  /** A formula's answer of this kind. */
  static Item calculated(ItemKind gives) {
    Item any = of(ItemKind.CALCULATED);
    return new Item(
        any.id(),
        any.label(),
        any.help(),
        ItemKind.CALCULATED,
        gives,
        Need.OPTIONAL,
        null,
        List.of(),
        -1,
        List.of(),
        List.of(),
        null,
        "formula",
        false,
        Audience.EVERYONE,
        Precision.DAY,
        null,
        "",
        "",
        Text.NONE);
  }

  private static Choice choice(String code, String label) {
    return new Choice(code, Text.of(label));
  }
}
