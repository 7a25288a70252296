package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.number;
import static org.ecrf.model.byhand.Open.over;
import static org.ecrf.model.byhand.Open.plus;
import static org.ecrf.model.byhand.Open.times;

import java.math.BigDecimal;
import org.ecrf.model.value.Span;
import org.jspecify.annotations.Nullable;

/** The areas under the curves of a mixed-meal tolerance test. */
record MealTest(Visit.Meal baseline, Told told) {
  private static final Span<BigDecimal> HUNDRED = number("100");

  /** Half of the minutes between two samples. */
  private static final Span<BigDecimal>[] HALVES = halves();

  void derive(Visit.Meal meal) {
    meal.cPeptideArea = area(meal.cPeptide);
    told.add("c_peptide_auc", meal.at, Shown.of(meal.cPeptideArea, 2, "nmol/L × min"));
    Span<BigDecimal> share = over(times(HUNDRED, meal.cPeptideArea), baseline.cPeptideArea);
    told.add("c_peptide_auc_share", meal.at, Shown.of(share, 1, "%"));
    told.add("glucose_auc", meal.at, Shown.of(area(meal.glucose), 1, "mmol/L × min"));
  }

  /** By trapezoids; none where a sample is missing. */
  private static @Nullable Span<BigDecimal> area(@Nullable Span<BigDecimal>[] samples) {
    Span<BigDecimal> area = null;
    for (int i = 0; i < HALVES.length; i++) {
      Span<BigDecimal> next = times(HALVES[i], plus(samples[i], samples[i + 1]));
      area = i == 0 ? next : plus(area, next);
      if (area == null) {
        return null;
      }
    }
    return area;
  }

  @SuppressWarnings("unchecked")
  private static Span<BigDecimal>[] halves() {
    Span<BigDecimal>[] halves = new Span[Visit.MINUTES.length - 1];
    for (int i = 0; i < halves.length; i++) {
      int minutes = Visit.MINUTES[i + 1] - Visit.MINUTES[i];
      halves[i] = Span.exactly(BigDecimal.valueOf(minutes * 5L, 1));
    }
    return halves;
  }
}
