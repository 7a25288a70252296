package org.ecrf.deploy.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days of the demo are written relative to a subject's consent, so that the demo is always of
 * today: {@code @3d}, {@code @7d+3m}, {@code @0d 09:30}; {@code ~@-3m} is only the month.
 */
final class DemoDay {
  private static final Pattern FORM =
      Pattern.compile("(~?)@((?:[+-]?\\d+[ymd])+)(?: (\\d\\d:\\d\\d))?");
  private static final Pattern STEP = Pattern.compile("([+-]?\\d+)([ymd])");

  private DemoDay() {}

  /** The text with its day filled in, as it would be entered; any other text as it is. */
  static String fill(String text, LocalDate consent) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return text;
    }
    String day = day(form.group(2), consent).toString();
    if (!form.group(1).isEmpty()) {
      return day.substring(0, "2026-01".length());
    }
    return form.group(3) == null ? day : day + "T" + form.group(3);
  }

  private static LocalDate day(String steps, LocalDate consent) {
    LocalDate day = consent;
    Matcher step = STEP.matcher(steps);
    while (step.find()) {
      day = day.plus(period(Integer.parseInt(step.group(1)), step.group(2)));
    }
    return day;
  }

  private static Period period(int number, String unit) {
    return switch (unit) {
      case "y" -> Period.ofYears(number);
      case "m" -> Period.ofMonths(number);
      default -> Period.ofDays(number);
    };
  }
}
