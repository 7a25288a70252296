package org.ecrf.model.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ecrf.model.value.CalendarSpan;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;

/** Calendar arithmetic, and that a partial date decides only where all its days agree. */
class CalendarTest {

  /** A rule over the dates p and q, and what it means for two exact days. */
  private record Question(String rule, BiPredicate<LocalDate, LocalDate> meaning) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("v.f.p < v.f.q", LocalDate::isBefore),
          new Question("v.f.p >= v.f.q", (p, q) -> !p.isBefore(q)),
          new Question("v.f.p == v.f.q", LocalDate::equals),
          new Question("v.f.p + months(6) > v.f.q", (p, q) -> p.plusMonths(6).isAfter(q)),
          new Question("v.f.p - months(1) <= v.f.q", (p, q) -> !p.minusMonths(1).isAfter(q)),
          new Question("age(v.f.p, v.f.q) >= 1", (p, q) -> completedYears(p, q) >= 1),
          new Question("months_between(v.f.p, v.f.q) < 7", (p, q) -> completedMonths(p, q) < 7),
          new Question(
              "days_between(v.f.p, v.f.q) > 30", (p, q) -> q.toEpochDay() - p.toEpochDay() > 30));

  private static final Laws RULES = new Laws(QUESTIONS.stream().map(Question::rule).toList());

  @Property(tries = 60)
  void aPartialDateDecidesOnlyWhereEveryDayAgrees(
      @ForAll("written") String p, @ForAll("written") String q) {
    List<Truth> answers = RULES.answers(Map.of("p", p, "q", q));
    for (int i = 0; i < QUESTIONS.size(); i++) {
      Question question = QUESTIONS.get(i);
      assertEquals(everyCompletion(p, q, question.meaning()), answers.get(i), question.rule());
    }
  }

  @Property
  void monthsAddedKeepTheDayOrTakeTheLast(
      @ForAll("days") LocalDate day, @ForAll @IntRange(min = 0, max = 600) int months) {
    LocalDate after = new CalendarSpan(months, 0).after(day);
    assertEquals(
        (day.getYear() * 12 + day.getMonthValue() + months - 1) % 12 + 1, after.getMonthValue());
    assertEquals(Math.min(day.getDayOfMonth(), after.lengthOfMonth()), after.getDayOfMonth());
    LocalDate back = new CalendarSpan(months, 0).before(after);
    assertTrue(!back.isAfter(day) && day.getDayOfMonth() - back.getDayOfMonth() <= 3);
  }

  @Property
  void aSpanIsItsMonthsAndThenItsDays(
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(min = 0, max = 60) int months,
      @ForAll @IntRange(min = 0, max = 60) int daysMore) {
    CalendarSpan span = new CalendarSpan(months, daysMore);
    LocalDate after = new CalendarSpan(months, 0).after(day);
    assertEquals(after.toEpochDay() + daysMore, span.after(day).toEpochDay());
    LocalDate before = new CalendarSpan(months, 0).before(day);
    assertEquals(before.toEpochDay() - daysMore, span.before(day).toEpochDay());
  }

  @Property(tries = 100)
  void whoeverIsBornOnALeapDayIsAYearOlderOnTheFirstOfMarch(
      @ForAll @IntRange(min = 480, max = 510) int fourYears,
      @ForAll @IntRange(min = 1, max = 60) int years) {
    LocalDate born = LocalDate.of(4 * fourYears, 2, 28).plusDays(1);
    boolean leap = born.isLeapYear() && born.getMonthValue() == 2;
    LocalDate eve = LocalDate.of(born.getYear() + years, 3, 1).minusDays(1);
    if (leap) {
      assertEquals(eve.isLeapYear() ? years : years - 1, age(born, eve));
      assertEquals(years, age(born, eve.plusDays(1)));
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 60_000)
        .map(offset -> LocalDate.of(1900, 1, 1).plusDays(offset));
  }

  /** Near each other, so that answers differ; whole years, months and days. */
  @Provide
  Arbitrary<String> written() {
    return Arbitraries.integers()
        .between(0, 900)
        .map(offset -> LocalDate.of(2023, 6, 1).plusDays(offset).toString())
        .flatMap(day -> Arbitraries.of(4, 7, 7, 7, 10, 10).map(length -> day.substring(0, length)));
  }

  private static int age(LocalDate born, LocalDate on) {
    Laws rule = new Laws(List.of("age(v.f.p, v.f.q) == " + (on.getYear() - born.getYear())));
    Truth full = rule.answers(Map.of("p", born.toString(), "q", on.toString())).getFirst();
    return on.getYear() - born.getYear() - (full == Truth.TRUE ? 0 : 1);
  }

  private static Truth everyCompletion(
      String p, String q, BiPredicate<LocalDate, LocalDate> meaning) {
    boolean someTrue = false;
    boolean someFalse = false;
    for (LocalDate day : days(p)) {
      for (LocalDate other : days(q)) {
        boolean holds = meaning.test(day, other);
        someTrue |= holds;
        someFalse |= !holds;
      }
      if (someTrue && someFalse) {
        return Truth.UNKNOWN;
      }
    }
    return Truth.of(someTrue);
  }

  private static List<LocalDate> days(String written) {
    Span<LocalDate> span = DateText.partial(written).orElseThrow();
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = span.low(); !day.isAfter(span.high()); day = day.plusDays(1)) {
      days.add(day);
    }
    return days;
  }

  /** Counted by hand: how many birthdays have come; negative where the order is turned. */
  private static int completedYears(LocalDate from, LocalDate to) {
    return completedMonths(from, to) / 12;
  }

  private static int completedMonths(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -completedMonths(to, from);
    }
    int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    return to.getDayOfMonth() < from.getDayOfMonth() ? months - 1 : months;
  }
}
