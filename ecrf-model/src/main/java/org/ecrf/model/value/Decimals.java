package org.ecrf.model.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic with numbers that may be known between bounds only: a result lies between the least
 * and the greatest that any of them gives. Sums and products are exact; quotients and powers have
 * 34 digits. Where there is none for some of the possible values, as when a divisor can be zero, it
 * is empty: the rule that asked is then undetermined.
 */
public final class Decimals {
  private static final MathContext DIGITS = MathContext.DECIMAL128;
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(30);
  private static final BigDecimal EXPONENTS = BigDecimal.valueOf(1000);

  private Decimals() {}

  public static Optional<Span<BigDecimal>> plus(Span<BigDecimal> a, Span<BigDecimal> b) {
    if (b.isExact()) {
      return Optional.of(a.rising(x -> x.add(b.low())));
    }
    return a.isExact() ? plus(b, a) : ends(a, b);
  }

  public static Optional<Span<BigDecimal>> minus(Span<BigDecimal> a, Span<BigDecimal> b) {
    return plus(a, b.falling(BigDecimal::negate));
  }

  public static Optional<Span<BigDecimal>> times(Span<BigDecimal> a, Span<BigDecimal> b) {
    return a.isExact() && b.isExact()
        ? sane(Span.exactly(a.low().multiply(b.low())))
        : corners(a, b, (x, y) -> Optional.of(x.times(y)));
  }

  /** Empty where the divisor can be zero. */
  public static Optional<Span<BigDecimal>> over(Span<BigDecimal> a, Span<BigDecimal> b) {
    int side = End.low(b).signum() >= 0 ? 1 : End.high(b).signum() <= 0 ? -1 : 0;
    if (side == 0 || b.mayBe(BigDecimal.ZERO)) {
      return Optional.empty();
    }
    return a.isExact() && b.isExact()
        ? sane(Span.exactly(a.low().divide(b.low(), DIGITS)))
        : corners(a, b, (x, y) -> Optional.of(x.over(y, side)));
  }

  /** Of a base that can be negative only whole powers, and only where both are exact. */
  public static Optional<Span<BigDecimal>> power(Span<BigDecimal> base, Span<BigDecimal> exponent) {
    if (!isExponent(exponent.low()) || !isExponent(exponent.high())) {
      return Optional.empty();
    }
    if (base.isExact() && exponent.isExact()) {
      return Powers.power(base.low(), exponent.low()).map(Span::exactly).flatMap(Decimals::sane);
    }
    boolean real =
        End.low(base).signum() > 0
            || End.low(base).signum() == 0 && (!base.lowIn() || End.low(exponent).signum() > 0);
    return real ? corners(base, exponent, End::power) : Optional.empty();
  }

  /**
   * The smaller of two numbers: between the smaller of their least and of their greatest values.
   */
  public static Optional<Span<BigDecimal>> least(Span<BigDecimal> a, Span<BigDecimal> b) {
    return Optional.of(
        End.span(End.low(a).least(End.low(b), true), End.high(a).least(End.high(b), false)));
  }

  /** The greater of two numbers, likewise. */
  public static Optional<Span<BigDecimal>> greatest(Span<BigDecimal> a, Span<BigDecimal> b) {
    return least(a.falling(BigDecimal::negate), b.falling(BigDecimal::negate))
        .map(span -> span.falling(BigDecimal::negate));
  }

  public static BigDecimal rounded(BigDecimal value, int decimals) {
    return decimals < 0 ? value : value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** Without exponent and without needless zeros. */
  public static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static Optional<Span<BigDecimal>> ends(Span<BigDecimal> a, Span<BigDecimal> b) {
    BigDecimal low = a.low() == null || b.low() == null ? null : a.low().add(b.low());
    BigDecimal high = a.high() == null || b.high() == null ? null : a.high().add(b.high());
    return Optional.of(new Span<>(low, a.lowIn() && b.lowIn(), high, a.highIn() && b.highIn()));
  }

  private static boolean isExponent(@Nullable BigDecimal bound) {
    return bound != null && bound.abs().compareTo(EXPONENTS) < 0;
  }

  /** What rises or falls in each of two numbers has its least and greatest value at their ends. */
  private static Optional<Span<BigDecimal>> corners(
      Span<BigDecimal> a, Span<BigDecimal> b, BiFunction<End, End, Optional<End>> operation) {
    List<End> corners = new ArrayList<>();
    for (End x : List.of(End.low(a), End.high(a))) {
      operation.apply(x, End.low(b)).ifPresent(corners::add);
      operation.apply(x, End.high(b)).ifPresent(corners::add);
    }
    return corners.size() < 4 ? Optional.empty() : sane(End.span(corners));
  }

  /** Repeated products must not grow without end. */
  private static Optional<Span<BigDecimal>> sane(Span<BigDecimal> result) {
    return isSane(result.low()) && isSane(result.high()) ? Optional.of(result) : Optional.empty();
  }

  private static boolean isSane(@Nullable BigDecimal bound) {
    return bound == null || bound.abs().compareTo(LARGEST) < 0 && bound.scale() < 200;
  }
}
