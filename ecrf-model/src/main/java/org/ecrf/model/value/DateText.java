package org.ecrf.model.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in ISO form, known to the day, the month or the year. */
public final class DateText {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern PLAIN_YEAR = Pattern.compile("\\d{4}-");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern CLOCK = Pattern.compile("\\d{2}:\\d{2}");
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?)(Z|[+-]\\d{2}:\\d{2})?");

  private DateText() {}

  /** Clocks are at most 12 hours behind UTC and 14 ahead of it. */
  private static final ZoneOffset WEST = ZoneOffset.ofHours(-12);

  private static final ZoneOffset EAST = ZoneOffset.ofHours(14);

  /** There is no year 0 in the calendar that people write. */
  private static final String NO_YEAR = "0000";

  /**
   * The same text, of a day or a moment.
   *
   * @throws DateTimeException where its year does not have four digits
   */
  public static String demandPlainYear(String text) {
    if (!PLAIN_YEAR.matcher(text).lookingAt() || text.startsWith(NO_YEAR)) {
      throw new DateTimeException("a year has four digits");
    }
    return text;
  }

  /** A day that exists, {@code 2026-08-17}. */
  public static Optional<LocalDate> day(String text) {
    if (!DAY.matcher(text).matches() || text.startsWith(NO_YEAR)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** All days that {@code 2026}, {@code 2026-08} or {@code 2026-08-17} stands for. */
  public static Optional<Span<LocalDate>> partial(String text) {
    if (text.startsWith(NO_YEAR)) {
      return Optional.empty();
    }
    try {
      if (YEAR.matcher(text).matches()) {
        int year = Integer.parseInt(text);
        return Optional.of(Span.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      if (MONTH.matcher(text).matches()) {
        YearMonth month = YearMonth.parse(text);
        return Optional.of(Span.between(month.atDay(1), month.atEndOfMonth()));
      }
    } catch (DateTimeException noSuchMonth) {
      return Optional.empty();
    }
    return day(text).map(Span::exactly);
  }

  /** How many of year, month and day stand there: 1, 2 or 3. */
  public static int parts(String partial) {
    return partial.length() <= 4 ? 1 : partial.length() <= 7 ? 2 : 3;
  }

  /** A time of day, {@code 09:30}. */
  public static Optional<LocalTime> time(String text) {
    if (!CLOCK.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(text));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  /**
   * A date and time of day, {@code 2026-08-17T09:30}, seconds if known. Behind it may stand how far
   * its clock is from UTC, {@code 2026-10-25T02:50+02:00} or {@code Z}.
   */
  public static Optional<WrittenTime> dateTime(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches() || text.startsWith(NO_YEAR)) {
      return Optional.empty();
    }
    try {
      LocalDateTime local = LocalDateTime.parse(time.group(1));
      Optional<ZoneOffset> offset = Optional.ofNullable(time.group(2)).map(ZoneOffset::of);
      return offset.filter(DateText::isNowhere).isPresent()
          ? Optional.empty()
          : Optional.of(new WrittenTime(local, offset.orElse(null)));
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }

  private static boolean isNowhere(ZoneOffset offset) {
    return offset.getTotalSeconds() < WEST.getTotalSeconds()
        || offset.getTotalSeconds() > EAST.getTotalSeconds();
  }
}
