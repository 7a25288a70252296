package org.ecrf.model.rule;

import static org.ecrf.model.rule.ClinicalType.DATE;
import static org.ecrf.model.rule.ClinicalType.DATE_TIME;
import static org.ecrf.model.rule.ClinicalType.NUMBER;
import static org.ecrf.model.rule.ClinicalType.PERIOD;

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

/**
 * Dates, periods and ages. Completed years change at the birthday; who is born on 29 February has
 * it on 1 March in common years.
 */
final class CalendarFunctions {
  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

  private CalendarFunctions() {}

  static List<ClinicalFunction> all() {
    List<ClinicalFunction> all = new ArrayList<>();
    all.add(period("years", n -> new CalendarSpan(12 * n, 0)));
    all.add(period("months", n -> new CalendarSpan(n, 0)));
    all.add(period("days", n -> new CalendarSpan(0, n)));
    all.add(ClinicalFunction.global("_+_", DATE, v -> moved(v, true), DATE, PERIOD));
    all.add(ClinicalFunction.global("_-_", DATE, v -> moved(v, false), DATE, PERIOD));
    all.add(ClinicalFunction.global("age", NUMBER, v -> between(v, ChronoUnit.YEARS), DATE, DATE));
    all.add(
        ClinicalFunction.global(
            "days_between", NUMBER, v -> between(v, ChronoUnit.DAYS), DATE, DATE));
    all.add(
        ClinicalFunction.global(
            "minutes_between", NUMBER, CalendarFunctions::minutes, DATE_TIME, DATE_TIME));
    all.add(ClinicalFunction.global("date", DATE, CalendarFunctions::dateOf, DATE_TIME));
    all.add(ClinicalFunction.global("date", DATE, CalendarFunctions::literal, SimpleType.STRING));
    return all;
  }

  private static ClinicalFunction period(String name, IntFunction<CalendarSpan> of) {
    ClinicalFunction.Body body =
        values ->
            values.getFirst() instanceof Long n && Math.abs(n) <= 2400
                ? of.apply(n.intValue())
                : Unknown.value();
    return ClinicalFunction.global(name, PERIOD, body, SimpleType.INT);
  }

  private static Object moved(List<Object> values, boolean later) {
    Span<LocalDate> days = ((Day) values.getFirst()).span();
    CalendarSpan by = (CalendarSpan) values.getLast();
    UnaryOperator<LocalDate> move = later ? by::after : by::before;
    return new Day(days.rising(move));
  }

  /** Longest with the earliest start and the latest end. */
  private static Object between(List<Object> values, ChronoUnit unit) {
    Span<LocalDate> from = ((Day) values.getFirst()).span();
    Span<LocalDate> to = ((Day) values.getLast()).span();
    ToLongBiFunction<LocalDate, LocalDate> count = unit::between;
    return new Numeral(
        Span.between(
            BigDecimal.valueOf(count.applyAsLong(from.high(), to.low())),
            BigDecimal.valueOf(count.applyAsLong(from.low(), to.high()))));
  }

  private static Object minutes(List<Object> values) {
    Span<Instant> from = ((Moment) values.getFirst()).instants();
    Span<Instant> to = ((Moment) values.getLast()).instants();
    return new Numeral(
        Span.between(minutes(from.high(), to.low()), minutes(from.low(), to.high())));
  }

  private static BigDecimal minutes(Instant from, Instant to) {
    return BigDecimal.valueOf(Duration.between(from, to).toSeconds())
        .divide(SECONDS, MathContext.DECIMAL128);
  }

  private static Object dateOf(List<Object> values) {
    return Day.of(((Moment) values.getFirst()).local().toLocalDate());
  }

  private static Object literal(List<Object> values) {
    return DateText.partial((String) values.getFirst())
        .<Object>map(Day::new)
        .orElseGet(Unknown::value);
  }
}
