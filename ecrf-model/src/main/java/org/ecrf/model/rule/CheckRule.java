package org.ecrf.model.rule;

import java.util.List;
import org.ecrf.model.study.Check;

/**
 * A check with its compiled rule; it is asked in every begun instance of its form.
 *
 * @param slot of the item that its finding stands at
 * @param group index of the repeating group in each of whose repeats it is asked, or -1
 */
record CheckRule(Check check, Slot slot, int group, Expression expression, FindingText says) {

  /** A check that speaks where a value cannot be true. */
  static CheckRule implausible(Check check, Slot slot, FindingText says) {
    Step step = new Implausible(slot);
    Expression rule = new Expression("", step, 0, new TracePlan("", step, List.of()));
    return new CheckRule(check, slot, slot.group(), rule, says);
  }

  /** Whether a value is outside its bounds. */
  private record Implausible(Slot slot) implements Step {
    @Override
    public Object value(Scene scene) {
      return scene.here().cell(slot.index()).implausible();
    }
  }
}
