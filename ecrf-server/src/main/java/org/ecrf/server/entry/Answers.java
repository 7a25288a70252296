package org.ecrf.server.entry;

import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;

/** Which answers a form still asks for. */
public final class Answers {
  private Answers() {}

  /**
   * Required items that are shown and have neither a value nor a missing code, in the order of the
   * form.
   */
  public static List<ItemPath> open(FormAt at, Form form, CasebookNow now) {
    return form.items().stream()
        .filter(Item::required)
        .filter(item -> item.kind() != ItemKind.CALCULATED)
        .map(item -> at.item(item.id()))
        .filter(path -> !now.evaluation().hidden().contains(path))
        .filter(path -> now.casebook().at(path).isEmpty())
        .toList();
  }
}
