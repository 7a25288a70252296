package org.ecrf.model.rule;

import java.math.BigDecimal;
import org.ecrf.model.value.Span;

/** A number in a rule, exact or between bounds. */
record Numeral(Span<BigDecimal> span) {
  static Numeral of(BigDecimal exact) {
    return new Numeral(Span.exactly(exact));
  }

  /**
   * A literal: the shortest text of a double is what was written, since there are no more than the
   * digits that a double keeps ({@link NumberCheck}).
   */
  static Numeral of(Object literal) {
    return literal instanceof Numeral n ? n : of(new BigDecimal(literal.toString()));
  }
}
