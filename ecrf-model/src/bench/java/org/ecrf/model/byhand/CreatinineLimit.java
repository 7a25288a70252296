package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.below;
import static org.ecrf.model.byhand.Open.is;
import static org.ecrf.model.byhand.Open.years;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecrf.model.byhand.Around.Range;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** The upper limit of normal of creatinine on the day of the screening, where only one can be. */
record CreatinineLimit(Subject s) {

  @Nullable Span<BigDecimal> upper() {
    if (s.screened == null) {
      return null;
    }
    Range found = null;
    boolean certain = false;
    Span<BigDecimal> age = years(s.screening.demography.birthDate, Span.exactly(s.screened));
    for (Range range : s.around.creatinine()) {
      Truth holds = holds(range, s.screened, age);
      if (holds == Truth.FALSE) {
        continue;
      }
      if (found != null && !sameLimit(found, range)) {
        return null;
      }
      found = range;
      certain |= holds == Truth.TRUE;
    }
    return certain ? found.upper() : null;
  }

  private Truth holds(Range range, LocalDate day, @Nullable Span<BigDecimal> age) {
    if (day.isBefore(range.from()) || range.until() != null && day.isAfter(range.until())) {
      return Truth.FALSE;
    }
    Truth sex = range.sex() == null ? Truth.TRUE : is(s.screening.demography.sex, range.sex());
    if (range.fromAge() <= 0 && range.toAge() == null) {
      return sex;
    }
    Truth from = below(age, whole(range.fromAge())).not();
    Truth to = range.toAge() == null ? Truth.TRUE : below(whole(range.toAge()), age).not();
    return sex.and(from).and(to);
  }

  private static Span<BigDecimal> whole(int years) {
    return Span.exactly(BigDecimal.valueOf(years));
  }

  private static boolean sameLimit(Range a, Range b) {
    return a.upper() == null || b.upper() == null
        ? a.upper() == b.upper()
        : a.upper().low().compareTo(b.upper().low()) == 0;
  }
}
