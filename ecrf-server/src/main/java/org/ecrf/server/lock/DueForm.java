package org.ecrf.server.lock;

import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.server.entry.EntryState;

/** Whether a lock asks for a form. */
public final class DueForm {
  private DueForm() {}

  /**
   * A form of a due visit, and every form that was begun. Screening ends where it fails: what was
   * not begun then is not asked for.
   */
  public static boolean isDue(VisitPlan plan, SubjectState state, EntryState form) {
    boolean begun = form != EntryState.EMPTY;
    return begun || (plan.expected() && state != SubjectState.SCREEN_FAILED);
  }
}
