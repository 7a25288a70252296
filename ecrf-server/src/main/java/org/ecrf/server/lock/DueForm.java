package org.ecrf.server.lock;

import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.EntryState;

/** Whether a lock asks for a form. */
public final class DueForm {
  private DueForm() {}

  /**
   * A form of a due visit, and every form that was begun. Screening ends where it fails: what was
   * not begun then is not asked for. Of what is added when it happens (the entries of a log, an
   * unscheduled visit) only what is there is asked for, and a repeat that holds nothing is not.
   *
   * @param isVoid the form is a repeat that holds nothing
   */
  public static boolean isDue(
      Visit visit, VisitPlan plan, SubjectState state, EntryState form, boolean isVoid) {
    if (form != EntryState.EMPTY) {
      return !isVoid;
    }
    boolean planned = visit.kind() != Visit.Kind.LOG && visit.repeats() == null;
    return planned && plan.expected() && state != SubjectState.SCREEN_FAILED;
  }
}
