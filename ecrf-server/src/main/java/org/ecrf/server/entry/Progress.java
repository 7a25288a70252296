package org.ecrf.server.entry;

import java.util.List;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.visit.Visit;

/**
 * How far a form or a visit of a subject has come. Matrix, casebook, lock, exports and API say it
 * in these words, and nothing else works them out.
 */
public enum Progress {
  /** Not expected yet; of what is added when it happens: nothing is there. */
  NOT_DUE,
  DUE,
  /** The window is over and nothing is entered. */
  OVERDUE,
  IN_PROGRESS,
  COMPLETE,
  /** Will never be expected. */
  NOT_APPLICABLE,
  /** The visit did not take place. */
  MISSED,
  /** An added one that holds nothing, or was entered by mistake. */
  REMOVED;

  /**
   * Of a form. Screening ends where it fails: what was not begun then is not asked for.
   *
   * @param isVoid it is a repeat that holds nothing
   */
  public static Progress ofForm(
      Visit visit, VisitPlan plan, SubjectState subject, EntryState form, boolean isVoid) {
    if (isVoid) {
      return REMOVED;
    }
    if (plan.due() == VisitPlan.Due.MISSED) {
      return MISSED;
    }
    return switch (form) {
      case COMPLETE -> COMPLETE;
      case IN_PROGRESS -> IN_PROGRESS;
      case ENTERED_BY_MISTAKE -> REMOVED;
      case EMPTY ->
          plan.expected() && subject == SubjectState.SCREEN_FAILED
              ? NOT_APPLICABLE
              : ofPlan(visit, plan);
    };
  }

  /**
   * Of a visit, or of one of its repeats. One that is begun is complete when each of its forms is;
   * of a log or an unscheduled visit those forms that are begun.
   *
   * @param forms the progress of its forms
   */
  public static Progress ofVisit(Visit visit, VisitPlan plan, List<Progress> forms) {
    if (plan.due() == VisitPlan.Due.MISSED) {
      return MISSED;
    }
    List<Progress> asked =
        forms.stream()
            .filter(form -> form != REMOVED && form != NOT_APPLICABLE)
            .filter(form -> isPlanned(visit) || form.isBegun())
            .toList();
    if (asked.stream().noneMatch(Progress::isBegun)) {
      return visit.repeats() == null ? ofPlan(visit, plan) : REMOVED;
    }
    return asked.stream().allMatch(COMPLETE::equals) ? COMPLETE : IN_PROGRESS;
  }

  /** Of all repeats of a visit together. */
  public static Progress together(List<Progress> repeats) {
    List<Progress> there = repeats.stream().filter(repeat -> repeat != REMOVED).toList();
    if (there.isEmpty()) {
      return NOT_DUE;
    }
    return there.stream().distinct().count() == 1 ? there.getFirst() : IN_PROGRESS;
  }

  /** A lock waits for it, and so does the person who enters data. */
  public boolean isOpen() {
    return this == DUE || this == OVERDUE || this == IN_PROGRESS;
  }

  private boolean isBegun() {
    return this == IN_PROGRESS || this == COMPLETE;
  }

  private static Progress ofPlan(Visit visit, VisitPlan plan) {
    if (!isPlanned(visit)) {
      return NOT_DUE;
    }
    return switch (plan.due()) {
      case NOT_DUE -> NOT_DUE;
      case DUE -> DUE;
      case OVERDUE -> OVERDUE;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
      case MISSED -> MISSED;
    };
  }

  /** A log and an unscheduled visit are there when something happens. */
  private static boolean isPlanned(Visit visit) {
    return visit.kind() != Visit.Kind.LOG && visit.repeats() == null;
  }
}
