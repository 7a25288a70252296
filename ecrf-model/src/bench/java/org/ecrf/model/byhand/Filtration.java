package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.below;
import static org.ecrf.model.byhand.Open.either;
import static org.ecrf.model.byhand.Open.number;
import static org.ecrf.model.byhand.Open.over;
import static org.ecrf.model.byhand.Open.times;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ecrf.model.value.Decimals;
import org.ecrf.model.value.Span;
import org.jspecify.annotations.Nullable;

/** The estimated filtration: bedside Schwartz under 18, CKD-EPI 2021 from 18 on. */
final class Filtration {
  private static final Span<BigDecimal> ADULT = number("18");
  private static final Span<BigDecimal> SCHWARTZ = number("0.413");
  private static final Span<BigDecimal> CKD_EPI = number("142");
  private static final Span<BigDecimal> ABOVE = number("-1.2");
  private static final Span<BigDecimal> YEARLY = number("0.9938");

  /** The constants of a sex. */
  private record Sex(BigDecimal level, Span<BigDecimal> below, Span<BigDecimal> factor) {
    static final Sex F = new Sex(new BigDecimal("0.7"), number("-0.241"), number("1.012"));
    static final Sex M = new Sex(new BigDecimal("0.9"), number("-0.302"), number("1.0"));

    /** What it makes of creatinine, of which more is always worse. */
    Span<BigDecimal> of(Span<BigDecimal> creatinine) {
      return creatinine.falling(this::of);
    }

    private BigDecimal of(BigDecimal creatinine) {
      BigDecimal ratio = creatinine.divide(level, MathContext.DECIMAL128);
      Span<BigDecimal> exponent = ratio.compareTo(BigDecimal.ONE) < 0 ? below : ABOVE;
      return Decimals.power(Span.exactly(ratio), exponent)
          .flatMap(power -> Decimals.times(power, factor))
          .orElseThrow()
          .low();
    }
  }

  private Filtration() {}

  /** All that it may be, of either sex while it is not known. */
  static @Nullable Span<BigDecimal> estimated(
      @Nullable Span<BigDecimal> age,
      @Nullable String sex,
      @Nullable Span<BigDecimal> height,
      @Nullable Span<BigDecimal> creatinine) {
    if (age == null || creatinine == null) {
      return null;
    }
    return switch (below(age, ADULT)) {
      case TRUE -> child(height, creatinine);
      case FALSE -> adult(age, sex, creatinine);
      case UNKNOWN -> either(child(height, creatinine), adult(age, sex, creatinine));
    };
  }

  private static @Nullable Span<BigDecimal> child(
      @Nullable Span<BigDecimal> height, Span<BigDecimal> creatinine) {
    return over(times(SCHWARTZ, height), creatinine);
  }

  private static @Nullable Span<BigDecimal> adult(
      Span<BigDecimal> age, @Nullable String sex, Span<BigDecimal> creatinine) {
    Span<BigDecimal> own =
        sex == null
            ? either(Sex.F.of(creatinine), Sex.M.of(creatinine))
            : (sex.equals("F") ? Sex.F : Sex.M).of(creatinine);
    Span<BigDecimal> young = Decimals.power(YEARLY, age).orElse(null);
    return times(times(CKD_EPI, young), own);
  }
}
