package org.ecrf.model.rule;

import java.math.BigDecimal;
import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** Puts a value beside what the laboratory states for it. */
record Normals(Locator locator, Limits limits) {

  /** Empty where no range is certain to hold, and for an item to which none belongs. */
  Optional<Normal> of(Chart chart, ItemPath path) {
    Locator.Found found = locator.find(path);
    String analyte = found == null ? null : found.slot().item().analyte();
    return analyte == null
        ? Optional.empty()
        : limits
            .stated(chart, analyte, path.visit())
            .map(range -> new Normal(range, side(value(found, chart), range)));
  }

  /** An implausible value too: the sheet of a laboratory would mark it. */
  private static @Nullable Span<BigDecimal> value(Locator.Found found, Chart chart) {
    Element element = found.in(chart);
    return element == null ? null : span(element.cell(found.slot().index()).typed());
  }

  private Normal.@Nullable Side side(@Nullable Span<BigDecimal> value, ReferenceRange range) {
    if (value == null) {
      return null;
    }
    Span<BigDecimal> low = span(limits.limit(range, false));
    if (low != null && value.isBelow(low) == Truth.TRUE) {
      return Normal.Side.LOW;
    }
    Span<BigDecimal> high = span(limits.limit(range, true));
    return high != null && high.isBelow(value) == Truth.TRUE ? Normal.Side.HIGH : null;
  }

  private static @Nullable Span<BigDecimal> span(@Nullable Object number) {
    return switch (number) {
      case Amount amount -> amount.base();
      case Numeral numeral -> numeral.span();
      case null, default -> null;
    };
  }
}
