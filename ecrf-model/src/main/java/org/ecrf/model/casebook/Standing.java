package org.ecrf.model.casebook;

import java.time.LocalDate;
import org.ecrf.model.casebook.VisitPlan.Due;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Where a subject stands against the schedule on a day, and what is due because of it. */
record Standing(
    StudyDefinition study,
    Casebook casebook,
    SubjectState state,
    @Nullable LocalDate left,
    LocalDate today) {

  VisitPlan of(VisitPlan window) {
    return new VisitPlan(
        window.visit(), due(window), window.date(), window.target(), window.from(), window.to());
  }

  private Due due(VisitPlan window) {
    if (window.date() != null) {
      return Due.DUE;
    }
    return switch (state) {
      case SCREEN_FAILED -> begun(window) ? Due.DUE : Due.NOT_APPLICABLE;
      case WITHDRAWN -> begun(window) ? Due.DUE : missed(window);
      case SCREENING -> stage(window) == Visit.Stage.SCREENING ? Due.DUE : Due.NOT_DUE;
      case ENROLLED -> stage(window) == Visit.Stage.SCREENING ? Due.DUE : onTime(window);
    };
  }

  /** Something of the visit was captured, so it took place even if its date is not entered yet. */
  private boolean begun(VisitPlan window) {
    return casebook.values().keySet().stream().anyMatch(p -> p.visit().equals(window.visit()));
  }

  /**
   * A visit whose window closed before the subject left was missed; later ones are not expected.
   */
  private Due missed(VisitPlan window) {
    boolean over = left != null && window.to() != null && window.to().isBefore(left);
    return over ? Due.OVERDUE : Due.NOT_APPLICABLE;
  }

  private Visit.Stage stage(VisitPlan window) {
    return study.visit(window.visit()).orElseThrow().stage();
  }

  private Due onTime(VisitPlan window) {
    boolean timed = study.visit(window.visit()).orElseThrow().timing() != null;
    if (!timed) {
      return Due.DUE;
    }
    if (window.from() == null || window.to() == null || today.isBefore(window.from())) {
      return Due.NOT_DUE;
    }
    return today.isAfter(window.to()) ? Due.OVERDUE : Due.DUE;
  }
}
