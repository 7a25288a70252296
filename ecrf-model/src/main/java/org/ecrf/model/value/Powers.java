package org.ecrf.model.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Powers of decimals to 34 digits, as x<sup>y</sup> = e<sup>y ln x</sup>. */
final class Powers {
  private static final MathContext RESULT = MathContext.DECIMAL128;
  private static final MathContext WORK = new MathContext(50);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal PRECISE = BigDecimal.ONE.movePointLeft(48);
  private static final BigDecimal LN_2 = series(BigDecimal.ONE.divide(BigDecimal.valueOf(3), WORK));

  private Powers() {}

  /** Empty where there is no real result. */
  static Optional<BigDecimal> power(BigDecimal base, BigDecimal exponent) {
    boolean whole = exponent.stripTrailingZeros().scale() <= 0;
    if (base.signum() == 0 && exponent.signum() <= 0 || base.signum() < 0 && !whole) {
      return Optional.empty();
    }
    if (whole) {
      return Optional.of(base.pow(exponent.intValueExact(), RESULT));
    }
    return Optional.of(
        base.signum() == 0
            ? BigDecimal.ZERO
            : exp(exponent.multiply(ln(base), WORK)).round(RESULT));
  }

  /** Halves or doubles until near 1, where the series is short. */
  private static BigDecimal ln(BigDecimal x) {
    BigDecimal rest = x;
    int halvings = 0;
    for (; rest.compareTo(TWO) >= 0; halvings++) {
      rest = rest.divide(TWO, WORK);
    }
    for (; rest.compareTo(BigDecimal.ONE) < 0; halvings--) {
      rest = rest.multiply(TWO, WORK);
    }
    BigDecimal z = rest.subtract(BigDecimal.ONE).divide(rest.add(BigDecimal.ONE), WORK);
    return series(z).add(LN_2.multiply(BigDecimal.valueOf(halvings)), WORK);
  }

  /** ln((1+z)/(1−z)) = 2 (z + z³/3 + z⁵/5 + …). */
  private static BigDecimal series(BigDecimal z) {
    BigDecimal square = z.multiply(z, WORK);
    BigDecimal term = z;
    BigDecimal sum = z;
    for (int n = 3; term.abs().compareTo(PRECISE) > 0; n += 2) {
      term = term.multiply(square, WORK);
      sum = sum.add(term.divide(BigDecimal.valueOf(n), WORK), WORK);
    }
    return sum.multiply(TWO, WORK);
  }

  /** e^y by its series on y / 2⁸, squared eight times. */
  private static BigDecimal exp(BigDecimal y) {
    BigDecimal small = y.divide(BigDecimal.valueOf(256), WORK);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; term.abs().compareTo(PRECISE) > 0; n++) {
      term = term.multiply(small, WORK).divide(BigDecimal.valueOf(n), WORK);
      sum = sum.add(term, WORK);
    }
    for (int i = 0; i < 8; i++) {
      sum = sum.multiply(sum, WORK);
    }
    return sum;
  }
}
