package org.ecrf.model.rule;

import org.ecrf.model.form.Item;
import org.jspecify.annotations.Nullable;

/**
 * Where an item has its cell.
 *
 * @param number counts the items of all forms, from 0
 * @param index of the cell in its form, or in each repeat of its group
 * @param group index of the repeating group in its form; -1 for items of the form itself
 */
record Slot(int number, int index, int group, Item item) {
  boolean isInGroup() {
    return group >= 0;
  }

  /** There is one slot of a number. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Slot slot && slot.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
