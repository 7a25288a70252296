package org.ecrf.server.eligibility;

import java.util.List;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/** The doses of a study: each belongs to a visit, and is authorised on its own. */
final class Doses {
  private Doses() {}

  /**
   * The visit whose dose is meant.
   *
   * @param asked null where the study has one dose only
   * @throws Refused where it is no dose visit, or it is not clear which of several
   */
  static String visit(StudyDefinition study, @Nullable String asked) {
    List<String> all = study.visits().stream().filter(Visit::dose).map(Visit::id).toList();
    if (all.isEmpty()) {
      throw Problems.notFound("dose");
    }
    if (asked == null && all.size() == 1) {
      return all.getFirst();
    }
    if (asked == null || !all.contains(asked)) {
      throw Problems.unreadable("visit", Rule.ONE_OF, String.join(", ", all));
    }
    return asked;
  }

  /** What the criteria say about this dose: those of all doses, and those of its own form. */
  static List<CriterionVerdict> verdicts(Evaluation evaluation, String visit) {
    return evaluation.deciding(Criterion.Decision.DOSE).stream()
        .filter(v -> v.visit() == null || v.visit().equals(visit))
        .toList();
  }
}
