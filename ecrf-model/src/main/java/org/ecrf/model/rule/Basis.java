package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that items have, seen from where a rule is asked. */
final class Basis {
  private Basis() {}

  /**
   * @param here where it is asked; null: of the subject as a whole
   */
  static List<Used> of(Collection<Layout.At> items, Chart chart, @Nullable Element here) {
    List<Used> used = new ArrayList<>();
    for (Layout.At at : items) {
      elements(at, chart, here)
          .forEach(e -> used.add(new Used(e.path(at.slot()), e.cell(at.slot().index()).written())));
    }
    return used;
  }

  private static List<? extends Element> elements(
      Layout.At at, Chart chart, @Nullable Element here) {
    boolean inside = here != null && at.place().equals(here.sheet().place());
    if (inside && here instanceof Row row && row.group() == at.slot().group()) {
      return List.of(row);
    }
    List<Sheet> sheets = inside ? List.of(here.sheet()) : chart.at(at.place());
    return at.slot().isInGroup()
        ? sheets.stream().flatMap(sheet -> sheet.rows(at.slot().group()).stream()).toList()
        : sheets;
  }
}
