package org.ecrf.model.rule;

import java.util.Collection;
import org.ecrf.model.form.Item;

/**
 * How many steps an expression can take at most. Only comprehensions go through more than what is
 * written, so the most repeats of what they go through bound it.
 */
final class Cost {
  /** About ten milliseconds; each log against each other, but not against a third. */
  static final long MOST = 1_000_000;

  private Cost() {}

  static long of(Step step) {
    long inside = step.parts().stream().mapToLong(Cost::of).reduce(1, Cost::plus);
    if (step instanceof Fold fold) {
      long once = plus(1, of(fold.body()));
      return plus(of(fold.range()), times(most(fold.range()), once));
    }
    return inside;
  }

  /** The most elements of a list. */
  private static long most(Step list) {
    return switch (list) {
      case RepeatsStep repeats -> repeats.most();
      case Fold.Filter filter -> most(filter.range());
      case Fold.Mapping mapping -> most(mapping.range());
      case ItemStep item -> answers(item.slot().item());
      case Step.Constant c -> c.value() instanceof Collection<?> all ? all.size() : 1;
      case Logic.Listing listing -> listing.elements().length;
      default -> list.parts().stream().mapToLong(Cost::most).reduce(1, Cost::plus);
    };
  }

  private static long answers(Item item) {
    return Math.max(1, item.choices().size());
  }

  private static long plus(long a, long b) {
    return Math.min(a + b, 10 * MOST);
  }

  static long times(long a, long b) {
    return a > 10 * MOST / b ? 10 * MOST : a * b;
  }
}
