package org.ecrf.server.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.WithdrawalScope;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

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

  /**
   * What a withdrawal has ended and took place before is dated before: on its day at the latest.
   *
   * @param values what is written of a form
   * @throws Refused where the date of such a visit lies after the withdrawal
   */
  static void refuseLater(
      SubjectFile subject,
      StudyDefinition study,
      FormAt at,
      Map<String, ? extends @Nullable ItemValue> values) {
    LocalDate left = subject.left();
    if (subject.state() != SubjectState.WITHDRAWN || left == null || isKept(subject, study, at)) {
      return;
    }
    Visit visit = study.visit(at.visitAt().id()).orElseThrow();
    values.forEach(
        (item, value) -> {
          boolean dates = (at.formAt().id() + "." + item).equals(visit.dateItem());
          if (dates && isAfter(value, left)) {
            throw Problems.unreadable(at.item(item).toString(), Rule.NOT_AFTER_WITHDRAWAL, left);
          }
        });
  }

  private static boolean isAfter(@Nullable ItemValue value, LocalDate left) {
    return value instanceof ItemValue.Entered entered
        && DateText.day(entered.text()).filter(day -> day.isAfter(left)).isPresent();
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
        && !isKept(subject, now.study().definition(), at)
        && isAfter(at, now);
  }

  private static boolean isKept(SubjectFile subject, StudyDefinition study, FormAt at) {
    return study
        .withdrawal(subject.withdrawnFrom())
        .filter(scope -> !scope.keeps(at.visitAt().id(), at.formAt().id()))
        .isEmpty();
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
