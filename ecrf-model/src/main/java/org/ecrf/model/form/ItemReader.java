package org.ecrf.model.form;

import org.ecrf.model.value.ItemValue;

/**
 * Reads what was entered for an item; refuses only what cannot be read, never what is unexpected.
 */
public final class ItemReader {
  private ItemReader() {}

  /** Refused: unreadable numbers, dates, codes and units, and any value of a calculated item. */
  public static Reading read(Item item, ItemValue value) {
    throw new UnsupportedOperationException();
  }
}
