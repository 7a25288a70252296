package org.ecrf.model.casebook;

import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.jspecify.annotations.Nullable;

/** Which visits are due for a subject. */
public final class Schedule {
  private Schedule() {}

  /**
   * Each visit of the study in its order.
   *
   * @param left the day on which the subject left (screen failure, withdrawal), null while in the
   *     study; what was due before stays due for a withdrawn subject, nothing not begun is due for
   *     a screen failure
   */
  public static List<VisitPlan> plan(
      StudyDefinition study,
      Casebook casebook,
      SubjectState state,
      @Nullable LocalDate left,
      LocalDate today) {
    throw new UnsupportedOperationException();
  }
}
