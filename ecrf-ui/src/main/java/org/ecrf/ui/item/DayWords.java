package org.ecrf.ui.item;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ecrf.ui.language.Catalogue;

/** How days are written and read in a language. */
final class DayWords {
  /** The browser's part knows the months in English only; other languages show ISO 8601. */
  private static final String WITH_LETTERS = "d MMM yyyy";

  private static final String ISO = "yyyy-MM-dd";

  /** What may be typed besides. Day before month, so that no order is guessed. */
  private static final String[] TYPED = {ISO, "d.M.yyyy", "d/M/yyyy", "yyyyMMdd"};

  private static final Pattern WITH_MONTH =
      Pattern.compile("(\\d{1,2})\\.?\\s+(\\p{L}{3,})\\.?\\s+(\\d{4})");

  private DayWords() {}

  static DatePickerI18n in(Locale language) {
    List<DayOfWeek> days = IntStream.range(0, 7).mapToObj(i -> DayOfWeek.SUNDAY.plus(i)).toList();
    return new DatePickerI18n()
        .setMonthNames(months(language))
        .setWeekdays(days.stream().map(d -> name(d, TextStyle.FULL_STANDALONE, language)).toList())
        .setWeekdaysShort(
            days.stream().map(d -> name(d, TextStyle.SHORT_STANDALONE, language)).toList())
        .setFirstDayOfWeek(WeekFields.ISO.getFirstDayOfWeek().getValue())
        .setDateFormats(
            Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? WITH_LETTERS : ISO, TYPED)
        .setToday(Catalogue.say(language, "date.today", Map.of()))
        .setCancel(Catalogue.say(language, "date.cancel", Map.of()));
  }

  /** Reads a day with a month in words of this language or of English. */
  static Optional<LocalDate> read(String text, Locale language) {
    Matcher parts = WITH_MONTH.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    return month(parts.group(2), language)
        .or(() -> month(parts.group(2), Locale.ENGLISH))
        .flatMap(m -> day(parts.group(3), m, parts.group(1)));
  }

  private static Optional<Month> month(String word, Locale language) {
    String start = word.substring(0, 3).toLowerCase(language);
    return Arrays.stream(Month.values())
        .filter(
            m ->
                m.getDisplayName(TextStyle.FULL_STANDALONE, language)
                    .toLowerCase(language)
                    .startsWith(start))
        .findFirst();
  }

  private static Optional<LocalDate> day(String year, Month month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static List<String> months(Locale language) {
    return Arrays.stream(Month.values())
        .map(m -> m.getDisplayName(TextStyle.FULL_STANDALONE, language))
        .toList();
  }

  private static String name(DayOfWeek day, TextStyle style, Locale language) {
    return day.getDisplayName(style, language);
  }
}
