package org.ecrf.model.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A compiled expression. Unknown input gives an unknown result, except where the rest decides.
 *
 * @param step the whole of it
 * @param bound how many elements its comprehensions bind
 */
record Expression(String text, Step step, int bound, TracePlan plan) {

  /** The result; {@link Unknown} where it is open. */
  Object evaluate(Chart chart, @Nullable Element here) {
    return step.value(Scene.of(chart, here, bound));
  }

  /** What led to the result. */
  Trace explain(Chart chart, @Nullable Element here) {
    return Trace.later(() -> plan.fill(Scene.of(chart, here, bound)));
  }

  /** Each step of it that reads something, once, in the order in which they stand. */
  Set<Step> reads() {
    Set<Step> reads = new LinkedHashSet<>();
    collect(step, reads);
    return reads;
  }

  private static void collect(Step step, Set<Step> reads) {
    if (step instanceof ItemStep
        || step instanceof FactStep
        || step instanceof RepeatsStep
        || step instanceof Limit) {
      reads.add(step);
    }
    step.parts().forEach(part -> collect(part, reads));
  }
}
