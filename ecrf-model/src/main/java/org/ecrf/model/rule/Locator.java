package org.ecrf.model.rule;

import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.form.Repeats;
import org.jspecify.annotations.Nullable;

/** Finds the cell that a path stands for. */
record Locator(Layout layout) {

  /**
   * A cell, whether it is there yet or not.
   *
   * @param row number of the repeat of the item's group, 0 for items of the form itself
   */
  record Found(Place place, Slot slot, Occurrence visit, Occurrence form, int row) {

    /** What holds the cell, null where that has not begun. */
    @Nullable Element in(Chart chart) {
      Sheet sheet = chart.sheet(place, visit.toString(), form.toString()).orElse(null);
      return sheet == null || row == 0
          ? sheet
          : ChartEdit.row(sheet, slot.group(), row).orElse(null);
    }
  }

  /** Null where the study has no such item, or not so many repeats. */
  @Nullable Found find(ItemPath path) {
    Occurrence visit = Occurrence.parse(path.visit());
    Occurrence form = Occurrence.parse(path.form());
    Place place = layout.place(visit.id(), form.id());
    if (place == null
        || !fits(place.visit().repeats(), visit)
        || !fits(place.cells().form().repeats(), form)) {
      return null;
    }
    Slot slot = place.cells().slot(path.itemId());
    int row = slot == null ? -1 : row(place, slot, path);
    return row < 0 ? null : new Found(place, slot, visit, form, row);
  }

  /** -1 where the path names another group than the item's, or too many repeats of it. */
  private static int row(Place place, Slot slot, ItemPath path) {
    Occurrence group = path.group().orElse(null);
    if (group == null || !slot.isInGroup()) {
      return group == null && !slot.isInGroup() ? 0 : -1;
    }
    boolean its =
        place.cells().group(group.id()) == slot.group()
            && fits(place.cells().groups().get(slot.group()).repeats(), group);
    return its ? group.repeat() : -1;
  }

  private static boolean fits(@Nullable Repeats repeats, Occurrence occurrence) {
    return repeats == null
        ? occurrence.repeat() == 0
        : occurrence.repeat() >= 1 && occurrence.repeat() <= repeats.most();
  }
}
