package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.below;
import static org.ecrf.model.byhand.Open.is;
import static org.ecrf.model.byhand.Open.years;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.byhand.Around.Range;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** The upper limit of normal of creatinine on the day of the screening, or all that may be. */
record CreatinineLimit(Subject s) {

  @Nullable Span<BigDecimal> upper() {
    if (s.screened == null) {
      return null;
    }
    String sex = s.screening.demography.sex;
    if (sex != null) {
      return upper(sex, s.screened);
    }
    Span<BigDecimal> female = upper("F", s.screened);
    Span<BigDecimal> male = upper("M", s.screened);
    return female == null || male == null ? null : both(female, male);
  }

  private @Nullable Span<BigDecimal> upper(String sex, LocalDate day) {
    List<Range> found = new ArrayList<>();
    boolean certain = false;
    Span<BigDecimal> age = years(s.screening.demography.birthDate, Span.exactly(day));
    for (Range range : s.around.creatinine()) {
      Truth holds = holds(range, sex, day, age);
      if (holds != Truth.FALSE) {
        found.add(range);
        certain |= holds == Truth.TRUE;
      }
    }
    return certain && found.stream().allMatch(range -> range.upper() != null)
        ? found.stream().map(Range::upper).reduce(CreatinineLimit::both).orElseThrow()
        : null;
  }

  private static Truth holds(
      Range range, String known, LocalDate day, @Nullable Span<BigDecimal> age) {
    if (day.isBefore(range.from()) || range.until() != null && day.isAfter(range.until())) {
      return Truth.FALSE;
    }
    Truth sex = range.sex() == null ? Truth.TRUE : is(known, range.sex());
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

  private static Span<BigDecimal> both(Span<BigDecimal> a, Span<BigDecimal> b) {
    return Span.between(a.low().min(b.low()), a.high().max(b.high()));
  }
}
