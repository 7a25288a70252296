package org.ecrf.model.rule;

import static org.ecrf.model.rule.ClinicalType.DATE;
import static org.ecrf.model.rule.ClinicalType.DATE_TIME;
import static org.ecrf.model.rule.ClinicalType.NUMBER;
import static org.ecrf.model.rule.ClinicalType.PERIOD;
import static org.ecrf.model.rule.ClinicalType.TIME;

import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.UnaryOperator;
import org.ecrf.model.value.CalendarSpan;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;

/**
 * Dates, periods and ages. Completed years change at the birthday; who is born on 29 February has
 * it on 1 March in common years.
 */
final class CalendarFunctions {
  /** Completed years, of which it matters that they are an age. */
  static final ClinicalFunction.Body AGE = values -> between(values, ChronoUnit.YEARS);

  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

  private CalendarFunctions() {}

  static List<ClinicalFunction> all() {
    List<ClinicalFunction> all = new ArrayList<>();
    all.add(period("years", n -> new CalendarSpan(12 * n, 0)));
    all.add(period("months", n -> new CalendarSpan(n, 0)));
    all.add(period("days", n -> new CalendarSpan(0, n)));
    all.add(ClinicalFunction.global("_+_", DATE, v -> moved(v, true), DATE, PERIOD));
    all.add(ClinicalFunction.global("_-_", DATE, v -> moved(v, false), DATE, PERIOD));
    all.add(ClinicalFunction.global("age", NUMBER, AGE, DATE, DATE));
    all.add(
        ClinicalFunction.global(
            "years_between", NUMBER, v -> between(v, ChronoUnit.YEARS), DATE, DATE));
    all.add(
        ClinicalFunction.global(
            "months_between", NUMBER, v -> between(v, ChronoUnit.MONTHS), DATE, DATE));
    all.add(
        ClinicalFunction.global(
            "days_between", NUMBER, v -> between(v, ChronoUnit.DAYS), DATE, DATE));
    all.add(ClinicalFunction.global("not_after", DATE, CalendarFunctions::notAfter, DATE, DATE));
    all.add(
        ClinicalFunction.global(
            "minutes_between", NUMBER, CalendarFunctions::minutes, DATE_TIME, DATE_TIME));
    all.add(ClinicalFunction.global("date", DATE, CalendarFunctions::dateOf, DATE_TIME));
    all.add(ClinicalFunction.global("date", DATE, CalendarFunctions::literal, SimpleType.STRING));
    all.add(ClinicalFunction.global("time", TIME, CalendarFunctions::timeOf, DATE_TIME));
    all.add(ClinicalFunction.global("time", TIME, CalendarFunctions::clock, SimpleType.STRING));
    return all;
  }

  private static ClinicalFunction period(String name, IntFunction<CalendarSpan> of) {
    ClinicalFunction.Body body =
        values ->
            values[0] instanceof Long n && Math.abs(n) <= 2400
                ? of.apply(n.intValue())
                : Unknown.value();
    return ClinicalFunction.global(name, PERIOD, body, SimpleType.INT);
  }

  private static Object moved(Object[] values, boolean later) {
    Span<LocalDate> days = ((Day) values[0]).span();
    CalendarSpan by = (CalendarSpan) values[1];
    UnaryOperator<LocalDate> move = later ? by::after : by::before;
    return new Day(days.rising(move));
  }

  /** The days of a date that are possible where it cannot be later than another. */
  private static Object notAfter(Object[] values) {
    Span<LocalDate> days = ((Day) values[0]).span();
    Span<LocalDate> last = ((Day) values[1]).span();
    return Span.exactly(last.high()).isBelow(Span.exactly(days.low())) == Truth.TRUE
        ? Unknown.value()
        : new Day(days.within(Span.below(last.high(), true)));
  }

  private static Object between(Object[] values, ChronoUnit unit) {
    return new Numeral(between(((Day) values[0]).span(), ((Day) values[1]).span(), unit));
  }

  /** Longest with the earliest start and the latest end. */
  private static Span<BigDecimal> between(
      Span<LocalDate> from, Span<LocalDate> to, ChronoUnit unit) {
    ToLongBiFunction<LocalDate, LocalDate> count = unit::between;
    return Span.between(
        BigDecimal.valueOf(count.applyAsLong(from.high(), to.low())),
        BigDecimal.valueOf(count.applyAsLong(from.low(), to.high())));
  }

  /** Completed years. */
  static Span<BigDecimal> years(Span<LocalDate> from, Span<LocalDate> to) {
    return between(from, to, ChronoUnit.YEARS);
  }

  private static Object minutes(Object[] values) {
    Span<Instant> from = ((Moment) values[0]).instants();
    Span<Instant> to = ((Moment) values[1]).instants();
    return new Numeral(
        Span.between(minutes(from.high(), to.low()), minutes(from.low(), to.high())));
  }

  private static BigDecimal minutes(Instant from, Instant to) {
    return BigDecimal.valueOf(Duration.between(from, to).toSeconds())
        .divide(SECONDS, MathContext.DECIMAL128);
  }

  private static Object dateOf(Object[] values) {
    return Day.of(((Moment) values[0]).local().toLocalDate());
  }

  private static Object literal(Object[] values) {
    return DateText.partial((String) values[0]).<Object>map(Day::new).orElseGet(Unknown::value);
  }

  /** Of a date without its time it is not known. */
  private static Object timeOf(Object[] values) {
    Moment moment = (Moment) values[0];
    return moment.timeKnown() ? moment.local().toLocalTime() : Unknown.value();
  }

  private static Object clock(Object[] values) {
    return DateText.time((String) values[0]).<Object>map(t -> t).orElseGet(Unknown::value);
  }
}
