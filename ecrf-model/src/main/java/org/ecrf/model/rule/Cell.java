package org.ecrf.model.rule;

import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * What stands at an item of one subject.
 *
 * @param raw as captured, null where nothing was
 * @param written as it is shown: captured or calculated
 * @param typed as rules calculate with it, null where it cannot be read
 * @param hidden its display condition is false, or not known and nothing was captured
 * @param implausible it cannot be true; no rule rests on it
 */
record Cell(
    @Nullable ItemValue raw,
    @Nullable ItemValue written,
    @Nullable Object typed,
    boolean hidden,
    boolean implausible) {
  static final Cell EMPTY = new Cell(null, null, null, false, false);

  /** What rules see, null where that is nothing. */
  @Nullable Object known() {
    return hidden || implausible ? null : typed;
  }

  /** Something was entered, even if it is no more than implausible. */
  boolean entered() {
    return !hidden && written instanceof ItemValue.Entered;
  }

  Cell shown(boolean shown) {
    return hidden == !shown ? this : new Cell(raw, written, typed, !shown, implausible);
  }

  Cell calculated(@Nullable ItemValue text, @Nullable Object value) {
    return new Cell(raw, text == null ? raw : text, value, hidden, false);
  }

  /** As if nothing were known of it. */
  Cell blank() {
    return new Cell(raw, written, null, hidden, implausible);
  }

  /** The value as it stands in the form; empty where there is none. */
  String asEntered() {
    return written instanceof ItemValue.Entered e
        ? e.unit() == null ? e.text() : e.text() + " " + e.unit()
        : "";
  }
}
