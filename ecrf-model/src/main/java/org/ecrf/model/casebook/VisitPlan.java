package org.ecrf.model.casebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One visit of one subject against the schedule.
 *
 * @param visit as in a path, with its number where it repeats: {@code unscheduled[2]}
 * @param date the date entered, null where there is none yet
 * @param target the planned day, null where the anchor has no date or the visit has no target
 * @param from first day of the window, null with the target
 * @param to last day of the window, null with the target
 */
public record VisitPlan(
    String visit,
    Due due,
    @Nullable LocalDate date,
    @Nullable LocalDate target,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Whether the visit is expected today. */
  public enum Due {
    NOT_DUE,
    DUE,
    /** The window is over. */
    OVERDUE,
    /** Never, as the subject has left before. */
    NOT_APPLICABLE,
    /** It did not take place, and the site has recorded why. */
    MISSED
  }

  /** The same visit, recorded as not having taken place. */
  public VisitPlan missed() {
    return new VisitPlan(visit, Due.MISSED, date, target, from, to);
  }

  /** The forms of this visit are asked for by a lock. */
  public boolean expected() {
    return due == Due.DUE || due == Due.OVERDUE;
  }

  /** The date entered lies outside the window. */
  public boolean outsideWindow() {
    return date != null && from != null && to != null && (date.isBefore(from) || date.isAfter(to));
  }
}
