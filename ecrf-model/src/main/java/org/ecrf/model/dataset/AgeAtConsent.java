package org.ecrf.model.dataset;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Span;
import org.jspecify.annotations.Nullable;

/** The completed years between birth and consent. */
public final class AgeAtConsent {
  private AgeAtConsent() {}

  /** Empty where the birth date is missing, or known so roughly that its days give two ages. */
  public static Optional<String> of(@Nullable ItemValue birth, LocalDate consented) {
    return birth instanceof ItemValue.Entered entered
        ? DateText.partial(entered.text()).flatMap(days -> years(days, consented))
        : Optional.empty();
  }

  private static Optional<String> years(Span<LocalDate> birth, LocalDate consented) {
    int most = Period.between(birth.low(), consented).getYears();
    int least = Period.between(birth.high(), consented).getYears();
    return most == least ? Optional.of(Integer.toString(most)) : Optional.empty();
  }
}
