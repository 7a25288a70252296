package org.ecrf.model.story;

import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;

/** Reads what a test writes. */
final class Written {
  private Written() {}

  static ItemPath screening(String item) {
    Visit screening = Subject.STUDY.definition().visit("screening").orElseThrow();
    return screening.forms().stream()
        .map(form -> Subject.STUDY.definition().forms().get(form))
        .filter(form -> form.item(item).isPresent())
        .map(Form::id)
        .map(form -> new ItemPath("screening", form, item))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no item of screening: " + item));
  }

  static ItemValue value(ItemPath path, String text) {
    Item item =
        Subject.STUDY
            .definition()
            .form(path.visit(), path.form())
            .flatMap(form -> form.item(path.item()))
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
