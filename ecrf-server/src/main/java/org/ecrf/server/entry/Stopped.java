package org.ecrf.server.entry;

import java.util.List;
import java.util.function.Supplier;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.study.WithdrawalScope;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.subject.SubjectFile;

/**
 * What a withdrawal has ended: nothing further is entered there. What took place before can still
 * be entered and corrected (ICH E6(R3) 2.8.11: what was collected is not removed).
 */
final class Stopped {
  private Stopped() {}

  /**
   * @throws Refused where the subject has withdrawn from it
   */
  static void refuse(SubjectFile subject, FormAt at, Supplier<CasebookNow> now) {
    if (subject.state() == SubjectState.WITHDRAWN && is(subject, at, now.get())) {
      throw refused(subject, now.get());
    }
  }

  /**
   * @param visit a planned one
   * @throws Refused where the subject has withdrawn from all of it
   */
  static void refuse(SubjectFile subject, String visit, Supplier<CasebookNow> now) {
    if (subject.state() == SubjectState.WITHDRAWN
        && now.get().plan(visit).due() == VisitPlan.Due.NOT_APPLICABLE) {
      throw refused(subject, now.get());
    }
  }

  private static Refused refused(SubjectFile subject, CasebookNow now) {
    WithdrawalScope scope =
        now.study().definition().withdrawal(subject.withdrawnFrom()).orElseThrow();
    return new Refused(
        new Refusal.NotAllowed(
            "withdrawn",
            "The subject has withdrawn: nothing further is entered here.",
            List.of(scope.title())));
  }

  static boolean is(SubjectFile subject, FormAt at, CasebookNow now) {
    return subject.state() == SubjectState.WITHDRAWN
        && now.study()
            .definition()
            .withdrawal(subject.withdrawnFrom())
            .filter(scope -> !scope.keeps(at.visitAt().id(), at.formAt().id()))
            .filter(scope -> isAfter(at, now))
            .isPresent();
  }

  /** It did not take place before: nothing of it was entered, and its time was not over. */
  private static boolean isAfter(FormAt at, CasebookNow now) {
    Visit visit = now.study().definition().visit(at.visitAt().id()).orElseThrow();
    boolean planned = visit.kind() != Visit.Kind.LOG && visit.repeats() == null;
    return planned
        ? now.plan(at.visit()).due() == VisitPlan.Due.NOT_APPLICABLE
        : now.casebook().values().keySet().stream()
            .filter(path -> !now.evaluation().calculated().containsKey(path))
            .noneMatch(
                path ->
                    visit.kind() == Visit.Kind.LOG
                        ? FormAt.of(path).equals(at)
                        : path.visit().equals(at.visit()));
  }
}
