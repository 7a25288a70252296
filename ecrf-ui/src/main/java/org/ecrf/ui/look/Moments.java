package org.ecrf.ui.look;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.ecrf.ui.language.Say;

/** How days and moments are written: 16 Nov 2026, 14:32; moments in the time zone of the screen. */
public final class Moments {
  private static volatile Clock clock = Clock.systemUTC();

  private Moments() {}

  /** From now on time is told by this clock: the one of the platform. */
  public static void by(Clock platform) {
    clock = platform;
  }

  public static Instant now() {
    return clock.instant();
  }

  /** A day; its year stays away while it is this year. */
  public static String day(LocalDate day) {
    boolean thisYear = day.getYear() == today().getYear();
    return written(thisYear ? "d MMM" : "d MMM yyyy", day);
  }

  /** A day with its year. */
  public static String fullDay(LocalDate day) {
    return written("d MMM yyyy", day);
  }

  /** A month of a year, where the day is not known. */
  public static String month(YearMonth month) {
    return written("LLL yyyy", month);
  }

  /** A moment to the minute. */
  public static String moment(Instant at) {
    return day(at.atZone(zone()).toLocalDate()) + " " + written("HH:mm", at.atZone(zone()));
  }

  /** A moment with everything, as a trail shows it. */
  public static String exact(Instant at) {
    return written("d MMM yyyy HH:mm:ss", at.atZone(zone()));
  }

  public static String time(Instant at) {
    return written("HH:mm:ss", at.atZone(zone()));
  }

  public static LocalDate today() {
    return LocalDate.ofInstant(now(), zone());
  }

  /** The time zone of the browser, or UTC where it has not said one. */
  public static ZoneId zone() {
    UI screen = UI.getCurrent();
    ExtendedClientDetails details =
        screen == null ? null : screen.getPage().getExtendedClientDetails();
    String named = details == null ? null : details.getTimeZoneId();
    return named == null || named.isBlank() ? ZoneOffset.UTC : ZoneId.of(named);
  }

  private static String written(String pattern, TemporalAccessor value) {
    return DateTimeFormatter.ofPattern(pattern, Say.language()).format(value).replace(".", "");
  }
}
