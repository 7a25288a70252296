package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.below;
import static org.ecrf.model.byhand.Open.number;
import static org.ecrf.model.byhand.Open.over;
import static org.ecrf.model.byhand.Open.times;

import java.math.BigDecimal;
import java.util.Optional;
import org.ecrf.model.value.Decimals;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** The estimated filtration: bedside Schwartz under 18, CKD-EPI 2021 from 18 on. */
final class Filtration {
  private static final Span<BigDecimal> ADULT = number("18");
  private static final Span<BigDecimal> SCHWARTZ = number("0.413");
  private static final Span<BigDecimal> CKD_EPI = number("142");
  private static final Span<BigDecimal> ONE = number("1");
  private static final Span<BigDecimal> ABOVE = number("-1.2");
  private static final Span<BigDecimal> YEARLY = number("0.9938");

  /** The constants of a sex. */
  private record Sex(Span<BigDecimal> level, Span<BigDecimal> exponent, Span<BigDecimal> factor) {
    static final Sex F = new Sex(number("0.7"), number("-0.241"), number("1.012"));
    static final Sex M = new Sex(number("0.9"), number("-0.302"), number("1.0"));
  }

  private Filtration() {}

  static @Nullable Span<BigDecimal> estimated(
      @Nullable Span<BigDecimal> age,
      @Nullable String sex,
      @Nullable Span<BigDecimal> height,
      @Nullable Span<BigDecimal> creatinine) {
    return switch (below(age, ADULT)) {
      case UNKNOWN -> null;
      case TRUE -> over(times(SCHWARTZ, height), creatinine);
      case FALSE ->
          sex == null || creatinine == null
              ? null
              : adult(age, sex.equals("F") ? Sex.F : Sex.M, creatinine).orElse(null);
    };
  }

  private static Optional<Span<BigDecimal>> adult(
      Span<BigDecimal> age, Sex sex, Span<BigDecimal> creatinine) {
    return Decimals.over(creatinine, sex.level())
        .filter(ratio -> ratio.isBelow(ONE) != Truth.UNKNOWN)
        .flatMap(ratio -> adult(age, sex, ratio, ratio.isBelow(ONE) == Truth.TRUE));
  }

  private static Optional<Span<BigDecimal>> adult(
      Span<BigDecimal> age, Sex sex, Span<BigDecimal> ratio, boolean low) {
    return Decimals.power(low ? ratio : ONE, sex.exponent())
        .flatMap(p -> Decimals.times(CKD_EPI, p))
        .flatMap(p -> Decimals.power(low ? ONE : ratio, ABOVE).flatMap(q -> Decimals.times(p, q)))
        .flatMap(p -> Decimals.power(YEARLY, age).flatMap(q -> Decimals.times(p, q)))
        .flatMap(p -> Decimals.times(p, sex.factor()));
  }
}
