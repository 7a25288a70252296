package org.ecrf.model.rule;

import java.util.Map;
import java.util.Objects;
import org.ecrf.model.value.Quantity;

/** Hides and calculates items. */
record Derivation(Map<String, Quantity> quantities, ChartEdit edit, Results results) {

  /** Whether what stands at the item is another thing now. */
  boolean carriedOut(DerivedItem item, Element found) {
    Element element = current(found);
    Slot slot = item.slot();
    Cell before = element.cell(slot.index());
    Cell after = derived(item, element, before);
    results.hidden(element.path(slot), after.hidden());
    if (item.formula().isPresent()) {
      boolean written = !after.hidden() && !Objects.equals(after.written(), after.raw());
      results.calculated(element.path(slot), written ? after.written() : null);
    }
    if (after.equals(before)) {
      return false;
    }
    Sheet own = edit.own(element.sheet());
    int number = element instanceof Row row ? row.number() : 0;
    edit.own(own, slot.group(), number).write(slot, after);
    return true;
  }

  /** Another sheet may stand in its place since it was copied for writing. */
  private Element current(Element found) {
    Sheet sheet = found.sheet();
    Sheet now = edit.chart().sheet(sheet.place(), sheet.visit(), sheet.form()).orElseThrow();
    return found instanceof Row row
        ? ChartEdit.row(now, row.group(), row.number()).orElseThrow()
        : now;
  }

  private Cell derived(DerivedItem item, Element element, Cell cell) {
    boolean shown =
        item.shownWhen()
            .map(rule -> isShown(rule.evaluate(edit.chart(), element), cell))
            .orElse(true);
    if (item.formula().isEmpty()) {
      return cell.shown(shown);
    }
    return shown
        ? calculated(item, element, cell.shown(true))
        : cell.shown(false).calculated(null, null);
  }

  /** While the condition is not known only what was recorded is shown: it must not be lost. */
  private static boolean isShown(Object holds, Cell cell) {
    return Unknown.is(holds) ? cell.raw() != null : (Boolean) holds;
  }

  private Cell calculated(DerivedItem item, Element element, Cell cell) {
    Object result = item.formula().orElseThrow().evaluate(edit.chart(), element);
    if (Unknown.is(result)) {
      return cell.calculated(null, null);
    }
    CalculatedValue value = new CalculatedValue(item.slot().item(), quantities);
    Object typed = value.typed(result);
    return cell.calculated(value.text(typed).orElse(null), typed);
  }
}
