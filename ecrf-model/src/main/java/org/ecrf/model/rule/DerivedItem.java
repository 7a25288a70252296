package org.ecrf.model.rule;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An item at a visit whose presence or value follows from others. */
record DerivedItem(
    Place place, Slot slot, Optional<Expression> shownWhen, Optional<Expression> formula) {

  Layout.At at() {
    return new Layout.At(place, slot);
  }

  /** What its condition and its formula read. */
  Set<Step> reads() {
    Set<Step> reads = new LinkedHashSet<>();
    Stream.concat(shownWhen.stream(), formula.stream()).forEach(e -> reads.addAll(e.reads()));
    return reads;
  }
}
