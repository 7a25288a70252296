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
        Precision.YEAR,
        null,
        "",
        "",
        Text.NONE);
  }

  private static Choice choice(String code, String label) {
    return new Choice(code, Text.of(label));
  }
}
