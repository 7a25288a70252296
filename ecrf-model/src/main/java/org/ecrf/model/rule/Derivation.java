package org.ecrf.model.rule;

import java.util.Objects;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/** Hides and calculates items; in a closed form they stay as they were recorded. */
record Derivation(RuleBook book, ChartEdit edit, Results results, Facts facts) {

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
    return facts.closed().has(element.sheet())
        ? recorded(item, element, cell)
        : derivedNow(item, element, cell);
  }

  /** Where the formula still gives what was recorded, rules go on with what it gives, unrounded. */
  private Cell recorded(DerivedItem item, Element element, Cell cell) {
    ItemPath path = element.path(item.slot());
    boolean hidden = facts.closed().hides(path).orElseGet(() -> !isShown(item, element, cell));
    Cell shown = cell.shown(!hidden);
    if (item.formula().isEmpty()) {
      return shown;
    }
    @Nullable ItemValue value = facts.closed().at(path).orElse(null);
    if (shown.hidden() || value == null) {
      return shown.calculated(null, null);
    }
    Cell now = calculated(item, element, shown);
    return value.equals(now.written())
        ? now
        : shown.calculated(value, calculation(item).read(value).orElse(null));
  }

  private Cell derivedNow(DerivedItem item, Element element, Cell cell) {
    boolean shown = isShown(item, element, cell);
    if (item.formula().isEmpty()) {
      return cell.shown(shown);
    }
    return shown
        ? calculated(item, element, cell.shown(true))
        : cell.shown(false).calculated(null, null);
  }

  private boolean isShown(DerivedItem item, Element element, Cell cell) {
    return item.shownWhen()
        .map(rule -> isShown(rule.evaluate(edit.chart(), element), cell))
        .orElse(true);
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
    CalculatedValue value = calculation(item);
    Object typed = value.typed(result);
    return cell.calculated(value.text(typed).orElse(null), typed);
  }

  private CalculatedValue calculation(DerivedItem item) {
    return new CalculatedValue(item.slot().item(), book.quantities());
  }
}
