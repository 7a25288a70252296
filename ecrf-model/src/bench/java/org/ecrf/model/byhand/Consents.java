package org.ecrf.model.byhand;

import static org.ecrf.model.byhand.Open.atLeast;
import static org.ecrf.model.byhand.Open.below;
import static org.ecrf.model.byhand.Open.day;
import static org.ecrf.model.byhand.Open.is;
import static org.ecrf.model.byhand.Open.number;
import static org.ecrf.model.byhand.Open.years;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.byhand.Logs.ConsentRecord;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;

/** Whether a consent must be given anew. */
record Consents(Subject s) {
  static final Span<BigDecimal> ADULT = number("18");
  private static final List<String> GIVEN = List.of("CONSENT", "ASSENT");

  /** Of age since, and not consented since. */
  Truth at18() {
    if (!s.around.enrolled()) {
      return Truth.FALSE;
    }
    Span<LocalDate> born = s.screening.demography.birthDate;
    Span<LocalDate> signed = day(s.screening.consent.subjectSigned);
    Truth due =
        atLeast(years(born, Span.exactly(s.around.today())), ADULT)
            .and(below(years(born, signed), ADULT));
    if (due == Truth.FALSE) {
      return due;
    }
    Truth given = Truth.FALSE;
    for (ConsentRecord c : s.log.consentRecord) {
      Truth own = is(c.act, "CONSENT").and(is(c.signatory, "SUBJECT"));
      if (own != Truth.FALSE) {
        given = given.or(own.and(atLeast(years(born, day(c.signed)), ADULT)));
      }
    }
    return due.and(given.not());
  }

  /** Consented to an earlier version only. */
  Truth newVersion() {
    if (!s.around.enrolled()) {
      return Truth.FALSE;
    }
    Span<LocalDate> from = s.around.consentVersionFrom();
    Truth due =
        atLeast(Span.exactly(s.around.today()), from)
            .and(below(day(s.screening.consent.subjectSigned), from));
    if (due == Truth.FALSE) {
      return due;
    }
    Truth given = Truth.FALSE;
    for (ConsentRecord c : s.log.consentRecord) {
      given = given.or(Open.oneOf(c.act, GIVEN).and(atLeast(day(c.signed), from)));
    }
    return due.and(given.not());
  }
}
