package org.ecrf.model.value;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * From a unit to the unit that a quantity is compared in: value × times ÷ over + plus. Temperatures
 * and HbA1c need the last.
 *
 * <p>Carried out with 34 digits. Factors and values of a study have far fewer, so that a comparison
 * never turns on the rounding: two different results differ long before the 34th digit.
 */
public record Conversion(BigDecimal times, BigDecimal over, BigDecimal plus) {
  public static final Conversion NONE =
      new Conversion(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO);

  public BigDecimal toBase(BigDecimal value) {
    return over(value.multiply(times), over).add(plus);
  }

  public BigDecimal fromBase(BigDecimal value) {
    return over(value.subtract(plus).multiply(over), times);
  }

  /** Most units are the base unit itself; a division is by far the dearest step of all. */
  private static BigDecimal over(BigDecimal value, BigDecimal divisor) {
    return divisor.equals(BigDecimal.ONE) ? value : value.divide(divisor, MathContext.DECIMAL128);
  }

  public Span<BigDecimal> toBase(Span<BigDecimal> values) {
    return times.signum() * over.signum() > 0
        ? values.rising(this::toBase)
        : values.falling(this::toBase);
  }

  public Span<BigDecimal> fromBase(Span<BigDecimal> values) {
    return times.signum() * over.signum() > 0
        ? values.rising(this::fromBase)
        : values.falling(this::fromBase);
  }
}
