package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads captured values into cells, and doubts those that cannot be true. */
final class CellReader {
  private final Map<String, Quantity> quantities;
  private final List<Slot> doubted = new ArrayList<>();
  private final @Nullable Plausible[] bounds;

  CellReader(Map<String, Quantity> quantities, Layout layout, List<Plausible> plausible) {
    this.quantities = quantities;
    this.bounds = new Plausible[layout.slots()];
    for (Plausible one : plausible) {
      Slot slot = layout.form(one.check().form()).slot(one.check().item());
      bounds[slot.number()] = one;
      doubted.add(slot);
    }
  }

  Cell read(Slot slot, @Nullable ItemValue raw, Facts facts) {
    if (raw == null) {
      return Cell.EMPTY;
    }
    Object typed = TypedValue.read(slot.item(), raw, quantities, facts.zone()).orElse(null);
    Plausible plausible = bounds[slot.number()];
    boolean implausible =
        typed != null && plausible != null && plausible.refuses(typed, facts.today());
    Object possible =
        typed == null || plausible == null || implausible ? typed : plausible.possible(typed);
    return new Cell(raw, raw, possible, false, implausible);
  }

  /** Whether a value that is plausible today may not have been yesterday. */
  boolean isDoubtedByDay(Slot slot) {
    Plausible plausible = bounds[slot.number()];
    return plausible != null && plausible.from() != null && plausible.until() == null;
  }

  /** Items with bounds. */
  List<Slot> doubted() {
    return doubted;
  }
}
