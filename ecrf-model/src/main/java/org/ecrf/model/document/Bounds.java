package org.ecrf.model.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Plausible;
import org.ecrf.model.value.Decimals;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/** Between which bounds a value can be true, in words. */
final class Bounds {
  /** A bound that was converted there and back has the digits that somebody wrote. */
  private static final MathContext READABLE = new MathContext(12);

  private Bounds() {}

  static Text of(Plausible bounds, Item item, CompiledStudy study) {
    if (bounds.numbers() == null) {
      String from = bounds.from() == null ? "…" : bounds.from().toString();
      return bounds.until() == null
          ? Say.TODAY.text().map(today -> from + " – " + today)
          : Text.of(from + " – " + bounds.until());
    }
    Span<BigDecimal> numbers = inUnit(bounds.numbers(), item, study);
    String unit = item.units().isEmpty() ? "" : " " + item.units().getFirst();
    return Text.of(number(numbers.low()) + " – " + number(numbers.high()) + unit);
  }

  /** In the unit that the item proposes, whatever the quantity is compared in. */
  private static Span<BigDecimal> inUnit(Span<BigDecimal> base, Item item, CompiledStudy study) {
    return Optional.ofNullable(item.quantity())
        .flatMap(study.rules()::quantity)
        .map(quantity -> quantity.conversions().get(item.units().getFirst()).fromBase(base))
        .orElse(base);
  }

  private static String number(@Nullable BigDecimal bound) {
    return bound == null ? "…" : Decimals.plain(bound.round(READABLE).stripTrailingZeros());
  }
}
