package org.ecrf.model.value;

import java.time.LocalDate;

/**
 * A calendar distance: months first, then days. A month added to a day that does not exist gives
 * the last day of the month (31 August + 6 months is 28 or 29 February).
 */
public record CalendarSpan(int months, int days) {

  public LocalDate after(LocalDate day) {
    return day.plusMonths(months).plusDays(days);
  }

  public LocalDate before(LocalDate day) {
    return day.minusMonths(months).minusDays(days);
  }
}
