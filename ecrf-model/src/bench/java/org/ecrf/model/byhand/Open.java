package org.ecrf.model.byhand;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecrf.model.value.Decimals;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** Questions whose answer is open where a value is not known: null. */
final class Open {
  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

  private Open() {}

  static Truth truth(@Nullable Boolean answer) {
    return answer == null ? Truth.UNKNOWN : Truth.of(answer);
  }

  /** Whether something is asked; while that is open only what was recorded is shown. */
  static boolean asked(Truth when, boolean recorded) {
    return when == Truth.UNKNOWN ? recorded : when == Truth.TRUE;
  }

  static Truth is(@Nullable String code, String wanted) {
    return code == null ? Truth.UNKNOWN : Truth.of(code.equals(wanted));
  }

  static Truth oneOf(@Nullable String code, List<String> wanted) {
    return code == null ? Truth.UNKNOWN : Truth.of(wanted.contains(code));
  }

  static Truth has(@Nullable List<String> codes, String wanted) {
    return codes == null ? Truth.UNKNOWN : Truth.of(codes.contains(wanted));
  }

  static <T extends Comparable<? super T>> Truth below(@Nullable Span<T> a, @Nullable Span<T> b) {
    return a == null || b == null ? Truth.UNKNOWN : a.isBelow(b);
  }

  static <T extends Comparable<? super T>> Truth atLeast(@Nullable Span<T> a, @Nullable Span<T> b) {
    return below(a, b).not();
  }

  static <T extends Comparable<? super T>> Truth same(@Nullable Span<T> a, @Nullable Span<T> b) {
    return a == null || b == null ? Truth.UNKNOWN : a.isSame(b);
  }

  static Truth earlier(@Nullable Moment a, @Nullable Moment b) {
    return a == null || b == null ? Truth.UNKNOWN : a.instants().isBelow(b.instants());
  }

  static Span<BigDecimal> number(String text) {
    return Span.exactly(new BigDecimal(text));
  }

  static @Nullable Span<LocalDate> day(@Nullable Moment moment) {
    return moment == null ? null : Span.exactly(moment.local().toLocalDate());
  }

  static @Nullable Span<LocalDate> plusMonths(@Nullable Span<LocalDate> days, int months) {
    return days == null ? null : days.rising(day -> day.plusMonths(months));
  }

  /** Of what cannot be later than another day, those days that are left; null where none is. */
  static @Nullable Span<LocalDate> notAfter(
      @Nullable Span<LocalDate> days, @Nullable Span<LocalDate> last) {
    if (days == null || last == null || days.low().isAfter(last.high())) {
      return null;
    }
    return last.high().isBefore(days.high()) ? Span.between(days.low(), last.high()) : days;
  }

  /** Either of two values. */
  static <T extends Comparable<? super T>> @Nullable Span<T> either(
      @Nullable Span<T> a, @Nullable Span<T> b) {
    return a == null || b == null ? null : a.or(b);
  }

  /** Completed years. */
  static @Nullable Span<BigDecimal> years(
      @Nullable Span<LocalDate> from, @Nullable Span<LocalDate> to) {
    return from == null || to == null
        ? null
        : Span.between(
            BigDecimal.valueOf(ChronoUnit.YEARS.between(from.high(), to.low())),
            BigDecimal.valueOf(ChronoUnit.YEARS.between(from.low(), to.high())));
  }

  static @Nullable Span<BigDecimal> minutes(@Nullable Moment from, @Nullable Moment to) {
    return from == null || to == null
        ? null
        : Span.between(
            minutes(from.instants().high(), to.instants().low()),
            minutes(from.instants().low(), to.instants().high()));
  }

  private static BigDecimal minutes(Instant from, Instant to) {
    return BigDecimal.valueOf(Duration.between(from, to).toSeconds())
        .divide(SECONDS, MathContext.DECIMAL128);
  }

  static @Nullable Span<BigDecimal> plus(
      @Nullable Span<BigDecimal> a, @Nullable Span<BigDecimal> b) {
    return a == null || b == null ? null : Decimals.plus(a, b).orElse(null);
  }

  static @Nullable Span<BigDecimal> times(
      @Nullable Span<BigDecimal> a, @Nullable Span<BigDecimal> b) {
    return a == null || b == null ? null : Decimals.times(a, b).orElse(null);
  }

  static @Nullable Span<BigDecimal> over(
      @Nullable Span<BigDecimal> a, @Nullable Span<BigDecimal> b) {
    return a == null || b == null ? null : Decimals.over(a, b).orElse(null);
  }
}
