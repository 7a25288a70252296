package org.ecrf.model.rule;

import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A form at a visit, as the study defines them.
 *
 * @param index counts the forms of all visits, from 0
 * @param visitIndex counts the visits, from 0
 */
record Place(int index, int visitIndex, Visit visit, FormCells cells) {

  /** There can be several instances, each with its number in the path. */
  boolean repeats() {
    return visit.repeats() != null || cells.form().repeats() != null;
  }

  /** The most instances that there can be. */
  int most() {
    int visits = visit.repeats() == null ? 1 : visit.repeats().most();
    int forms = cells.form().repeats() == null ? 1 : cells.form().repeats().most();
    return visits * forms;
  }

  String name() {
    return visit.id() + "." + cells.form().id();
  }

  /** The item's path without the numbers of repeats. */
  ItemPath path(Slot slot) {
    String item = slot.item().id();
    String group = cells.section(slot.group()).map(s -> s.id() + "/").orElse("");
    return new ItemPath(visit.id(), cells.form().id(), group + item);
  }

  /** There is one place of an index. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place place && place.index == index;
  }

  @Override
  public int hashCode() {
    return index;
  }
}
