package org.ecrf.model.rule;

import java.math.BigDecimal;
import org.ecrf.model.value.Span;

/** A number in a rule, exact or between bounds. */
record Numeral(Span<BigDecimal> span) {
  static Numeral of(BigDecimal exact) {
    return new Numeral(Span.exactly(exact));
  }

  /** A literal: CEL keeps the shortest text of a double, which is what was written. */
  static Numeral of(Object literal) {
    return literal instanceof Numeral n ? n : of(new BigDecimal(literal.toString()));
  }
}
