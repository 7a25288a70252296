package org.ecrf.model.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecrf.model.study.Check;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Between which bounds a value can be true at all. A value outside is kept and opens a query, and
 * no rule rests on it until somebody has looked.
 *
 * @param check the finding, which also names the form and the item
 * @param numbers bounds in the base unit; null for dates
 * @param from the first possible day; null for numbers
 * @param until the last possible day, null where that is today
 */
public record Plausible(
    Check check,
    @Nullable Span<BigDecimal> numbers,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  boolean refuses(Object value, LocalDate today) {
    return switch (value) {
      case Amount amount -> isOutside(amount.base());
      case Numeral number -> isOutside(number.span());
      case Day day -> isOutside(day.span(), today);
      case Moment moment -> isOutside(Span.exactly(moment.local().toLocalDate()), today);
      default -> false;
    };
  }

  /** Of what a censored value may be, “&lt; 30”, what can be true at all. */
  Object possible(Object value) {
    return switch (value) {
      case Amount amount when numbers != null -> new Amount(amount.base().within(numbers));
      case Numeral number when numbers != null -> new Numeral(number.span().within(numbers));
      default -> value;
    };
  }

  private boolean isOutside(Span<BigDecimal> value) {
    return numbers != null && isOutside(value, numbers);
  }

  private boolean isOutside(Span<LocalDate> value, LocalDate today) {
    Span<LocalDate> days = new Span<>(from, from != null, until == null ? today : until, true);
    return isOutside(value, days);
  }

  private static <T extends Comparable<? super T>> boolean isOutside(
      Span<T> value, Span<T> bounds) {
    return value.isBelow(bounds) == Truth.TRUE || bounds.isBelow(value) == Truth.TRUE;
  }
}
