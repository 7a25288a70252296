package org.ecrf.model.rule;

import java.time.LocalDate;
import org.ecrf.model.study.Check;

/** Bounds of an item with the sentence for values outside. */
record PlausibleRule(Plausible bounds, FindingText says) {

  Check check() {
    return bounds.check();
  }

  boolean refuses(Object value, LocalDate today) {
    return bounds.refuses(value, today);
  }
}
