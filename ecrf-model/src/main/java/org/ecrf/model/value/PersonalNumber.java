package org.ecrf.model.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds national identity numbers in free text. They identify a person and have no place in a case
 * report form (GDPR Art. 87, ICH E6 on subject codes).
 */
public final class PersonalNumber {
  private static final Pattern SWEDISH =
      Pattern.compile("(?<!\\d)(?:18|19|20)?(\\d{6})[-+ ]?(\\d{4})(?!\\d)");
  private static final Pattern POLISH = Pattern.compile("(?<!\\d)\\d{11}(?!\\d)");
  private static final int[] PESEL_WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};

  private PersonalNumber() {}

  public static boolean isIn(String text) {
    return hasSwedish(text) || hasPolish(text);
  }

  private static boolean hasSwedish(String text) {
    Matcher m = SWEDISH.matcher(text);
    while (m.find()) {
      if (isDay(m.group(1)) && luhn(m.group(1) + m.group(2))) {
        return true;
      }
    }
    return false;
  }

  /** Month and day are plausible; a coordination number adds 60 to the day. */
  private static boolean isDay(String sixDigits) {
    int month = Integer.parseInt(sixDigits.substring(2, 4));
    int day = Integer.parseInt(sixDigits.substring(4, 6)) % 60;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private static boolean luhn(String tenDigits) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      int digit = (tenDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += digit / 10 + digit % 10;
    }
    return sum % 10 == 0;
  }

  private static boolean hasPolish(String text) {
    Matcher m = POLISH.matcher(text);
    while (m.find()) {
      if (isPesel(m.group())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPesel(String digits) {
    int month = Integer.parseInt(digits.substring(2, 4)) % 20;
    int day = Integer.parseInt(digits.substring(4, 6));
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      sum += PESEL_WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && sum % 10 == 0;
  }
}
