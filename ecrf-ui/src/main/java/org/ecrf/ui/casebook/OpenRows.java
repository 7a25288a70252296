package org.ecrf.ui.casebook;

import java.util.List;
import java.util.stream.Stream;
import org.ecrf.model.form.Choice;
import org.ecrf.ui.item.ItemRow;

/** The rows that one missing code would be given to, and the codes that all of them take. */
record OpenRows(List<ItemRow> rows) {

  static OpenRows of(EntryDesk desk, Stream<ItemRow> rows) {
    return new OpenRows(
        rows.filter(ItemRow::editable)
            .filter(row -> desk.form().item(row.key()).status().isOpen())
            .filter(row -> desk.form().isBegun(row.key()))
            .toList());
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  List<Choice> codes() {
    return isEmpty()
        ? List.of()
        : rows.getFirst().item().missing().stream()
            .filter(code -> rows.stream().allMatch(row -> row.item().missing().contains(code)))
            .toList();
  }
}
