package org.ecrf.model.story;

import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Section;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;

/** Reads what a test writes. */
final class Written {
  private Written() {}

  /** Where an item of screening stands, in a repeating group its first repeat. */
  static ItemPath screening(String item) {
    Visit screening = Subject.STUDY.definition().visit("screening").orElseThrow();
    return screening.forms().stream()
        .map(form -> Subject.STUDY.definition().forms().get(form))
        .flatMap(form -> form.item(item).map(found -> path(form, found)).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no item of screening: " + item));
  }

  private static ItemPath path(Form form, Item item) {
    Section section = form.sectionOf(item).orElseThrow();
    String group = section.repeats() == null ? "" : section.id() + "[1]/";
    return new ItemPath("screening", form.id(), group + item.id());
  }

  static ItemValue value(ItemPath path, String text) {
    Item item =
        Subject.STUDY
            .definition()
            .item(path.visit(), path.form(), path.item())
            .orElseThrow(() -> new IllegalArgumentException("no item: " + path));
    if (text.startsWith("missing ")) {
      return new ItemValue.Missing(text.substring(8), "");
    }
    if (item.kind() == ItemKind.BOOLEAN) {
      return ItemValue.of(String.valueOf(text.equals("yes")));
    }
    for (String unit : item.units()) {
      if (text.endsWith(" " + unit)) {
        return ItemValue.of(text.substring(0, text.length() - unit.length() - 1), unit);
      }
    }
    return ItemValue.of(text);
  }
}
