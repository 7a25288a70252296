package org.ecrf.model.casebook;

import java.time.LocalDate;
import java.util.Set;
import org.ecrf.model.casebook.VisitPlan.Due;
import org.ecrf.model.study.WithdrawalScope;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Where a subject stands against one visit on a day, and whether it is due because of it.
 *
 * @param begun visits of which something was captured: they took place even if their date is not
 *     entered yet
 * @param scope what a subject has withdrawn from, null where nothing of the study goes on
 */
record Standing(
    Visit visit,
    Set<String> begun,
    SubjectState state,
    @Nullable LocalDate left,
    @Nullable WithdrawalScope scope,
    LocalDate today) {

  VisitPlan of(VisitPlan window) {
    return new VisitPlan(
        window.visit(), due(window), window.date(), window.target(), window.from(), window.to());
  }

  /** A log is there for what happens; it is never due by itself. */
  private Due due(VisitPlan window) {
    if (visit.kind() == Visit.Kind.LOG) {
      return Due.NOT_DUE;
    }
    if (window.date() != null || visit.repeats() != null) {
      return Due.DUE;
    }
    return switch (state) {
      case SCREEN_FAILED -> begun(window) ? Due.DUE : Due.NOT_APPLICABLE;
      case ENTERED_BY_MISTAKE -> Due.NOT_APPLICABLE;
      case WITHDRAWN -> begun(window) ? Due.DUE : withdrawn(window);
      case SCREENING -> visit.stage() == Visit.Stage.SCREENING ? screening(window) : Due.NOT_DUE;
      case ENROLLED -> visit.stage() == Visit.Stage.SCREENING ? screening(window) : onTime(window);
    };
  }

  private boolean begun(VisitPlan window) {
    return begun.contains(window.visit());
  }

  /** What the withdrawal keeps goes on as before. */
  private Due withdrawn(VisitPlan window) {
    if (scope == null || !scope.keeps(visit.id())) {
      return missed(window);
    }
    return visit.stage() == Visit.Stage.SCREENING ? screening(window) : onTime(window);
  }

  /**
   * A visit whose window closed before the subject left was missed; later ones are not expected.
   */
  private Due missed(VisitPlan window) {
    boolean over = left != null && window.to() != null && window.to().isBefore(left);
    return over ? Due.OVERDUE : Due.NOT_APPLICABLE;
  }

  /** Due from the first day on, unless it counts from a day that is planned. */
  private Due screening(VisitPlan window) {
    return window.target() == null ? Due.DUE : onTime(window);
  }

  private Due onTime(VisitPlan window) {
    if (visit.timing() == null) {
      return Due.DUE;
    }
    if (window.from() == null || window.to() == null || today.isBefore(window.from())) {
      return Due.NOT_DUE;
    }
    return today.isAfter(window.to()) ? Due.OVERDUE : Due.DUE;
  }
}
