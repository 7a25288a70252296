package org.ecrf.model.rule;

import java.time.LocalDate;
import org.ecrf.model.value.Span;

/** A date in a rule, exact or known to the month or the year. */
record Day(Span<LocalDate> span) {
  static Day of(LocalDate exact) {
    return new Day(Span.exactly(exact));
  }
}
