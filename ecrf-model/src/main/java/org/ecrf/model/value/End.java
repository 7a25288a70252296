package org.ecrf.model.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * An end of a span of numbers, or what an operation makes of two of them.
 *
 * @param value zero where the end is infinite
 * @param infinite −1 or 1 where there is none on that side, else 0
 * @param in whether the end itself is possible
 */
record End(BigDecimal value, int infinite, boolean in) implements Comparable<End> {
  private static final MathContext DIGITS = MathContext.DECIMAL128;

  static End low(Span<BigDecimal> span) {
    return span.low() == null ? infinite(-1) : new End(span.low(), 0, span.lowIn());
  }

  static End high(Span<BigDecimal> span) {
    return span.high() == null ? infinite(1) : new End(span.high(), 0, span.highIn());
  }

  static End infinite(int sign) {
    return new End(BigDecimal.ZERO, sign, false);
  }

  int signum() {
    return infinite == 0 ? value.signum() : infinite;
  }

  /** Nothing times anything is nothing, also where the other has no end. */
  End times(End other) {
    if (signum() == 0 || other.signum() == 0) {
      boolean zero = signum() == 0 && in || other.signum() == 0 && other.in;
      return new End(BigDecimal.ZERO, 0, zero);
    }
    return infinite != 0 || other.infinite != 0
        ? infinite(signum() * other.signum())
        : new End(value.multiply(other.value), 0, in && other.in);
  }

  /**
   * By the end of a span without zero; one that comes near zero makes the quotient endless.
   *
   * @param side of which sign that span is
   */
  End over(End divisor, int side) {
    if (signum() == 0) {
      return new End(BigDecimal.ZERO, 0, in);
    }
    if (divisor.infinite != 0) {
      return infinite == 0 ? new End(BigDecimal.ZERO, 0, false) : infinite(infinite * side);
    }
    return infinite != 0 || divisor.signum() == 0
        ? infinite(signum() * side)
        : new End(value.divide(divisor.value, DIGITS), 0, in && divisor.in);
  }

  /** Of a base that is not negative; empty where it has no real power. */
  Optional<End> power(End exponent) {
    int rising = exponent.signum();
    if (rising == 0) {
      return Optional.of(new End(BigDecimal.ONE, 0, exponent.in));
    }
    if (infinite != 0 || signum() == 0) {
      boolean endless = infinite != 0 == rising > 0;
      // nothing stays nothing, whichever of the exponents it is
      return Optional.of(endless ? infinite(1) : new End(BigDecimal.ZERO, 0, infinite == 0 && in));
    }
    boolean one = value.compareTo(BigDecimal.ONE) == 0;
    return Powers.power(value, exponent.value).map(p -> new End(p, 0, in && (one || exponent.in)));
  }

  /**
   * The smaller of two ends.
   *
   * @param either whether it is enough that one of two equal ones is possible
   */
  End least(End other, boolean either) {
    int order = compareTo(other);
    boolean both = either ? in || other.in : in && other.in;
    return order == 0 ? new End(value, infinite, both) : order < 0 ? this : other;
  }

  static Span<BigDecimal> span(End low, End high) {
    return new Span<>(
        low.infinite == 0 ? low.value : null,
        low.in,
        high.infinite == 0 ? high.value : null,
        high.in);
  }

  /** From the least to the greatest. */
  static Span<BigDecimal> span(List<End> ends) {
    End low = ends.getFirst();
    End high = low;
    for (End end : ends) {
      low = end.compareTo(low) < 0 || end.compareTo(low) == 0 && end.in ? end : low;
      high = end.compareTo(high) > 0 || end.compareTo(high) == 0 && end.in ? end : high;
    }
    return span(low, high);
  }

  /** By size alone. */
  @Override
  public int compareTo(End other) {
    return infinite != other.infinite || infinite != 0
        ? Integer.compare(infinite, other.infinite)
        : value.compareTo(other.value);
  }
}
