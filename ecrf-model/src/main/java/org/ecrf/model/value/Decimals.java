package org.ecrf.model.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic with numbers that may be known between bounds only. Sums and products are exact;
 * quotients and powers have 34 digits. Where bounds make a result hard to enclose it is empty: the
 * rule that asked is then undetermined.
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
    if (!b.isExact()) {
      return a.isExact() ? times(b, a) : Optional.empty();
    }
    BigDecimal factor = b.low();
    if (factor.signum() == 0) {
      return Optional.of(b);
    }
    return sane(
        factor.signum() > 0
            ? a.rising(x -> x.multiply(factor))
            : a.falling(x -> x.multiply(factor)));
  }

  /** Empty where the divisor can be zero, or is not exactly known. */
  public static Optional<Span<BigDecimal>> over(Span<BigDecimal> a, Span<BigDecimal> b) {
    if (!b.isExact() || b.low().signum() == 0) {
      return Optional.empty();
    }
    BigDecimal divisor = b.low();
    return sane(
        divisor.signum() > 0
            ? a.rising(x -> x.divide(divisor, DIGITS))
            : a.falling(x -> x.divide(divisor, DIGITS)));
  }

  /** Only of exact numbers; of a negative base only whole powers. */
  public static Optional<Span<BigDecimal>> power(Span<BigDecimal> base, Span<BigDecimal> exponent) {
    if (!base.isExact() || !exponent.isExact() || exponent.low().abs().compareTo(EXPONENTS) >= 0) {
      return Optional.empty();
    }
    return Powers.power(base.low(), exponent.low()).map(Span::exactly).flatMap(Decimals::sane);
  }

  /** The smaller of two numbers, where it is known which. */
  public static Optional<Span<BigDecimal>> least(Span<BigDecimal> a, Span<BigDecimal> b) {
    return switch (a.isBelow(b)) {
      case TRUE -> Optional.of(a);
      case FALSE -> Optional.of(b);
      case UNKNOWN -> Optional.empty();
    };
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

  /** Repeated products must not grow without end. */
  private static Optional<Span<BigDecimal>> sane(Span<BigDecimal> result) {
    return isSane(result.low()) && isSane(result.high()) ? Optional.of(result) : Optional.empty();
  }

  private static boolean isSane(@Nullable BigDecimal bound) {
    return bound == null || bound.abs().compareTo(LARGEST) < 0 && bound.scale() < 200;
  }
}
