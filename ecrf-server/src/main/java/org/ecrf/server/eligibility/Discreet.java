package org.ecrf.server.eligibility;

import java.util.List;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Trace;
import org.ecrf.model.rule.Used;
import org.ecrf.server.study.Discretion;

/**
 * Verdicts as somebody may see them: without values that are not for them, and without the steps in
 * which those would show.
 */
final class Discreet {
  private Discreet() {}

  static List<CriterionVerdict> verdicts(List<CriterionVerdict> verdicts, Discretion discretion) {
    return verdicts.stream().map(v -> one(v, discretion)).toList();
  }

  private static CriterionVerdict one(CriterionVerdict verdict, Discretion discretion) {
    if (verdict.used().stream().noneMatch(u -> discretion.hides(u.path()))) {
      return verdict;
    }
    List<Used> used =
        verdict.used().stream()
            .map(u -> discretion.hides(u.path()) ? new Used(u.path(), null) : u)
            .toList();
    Trace whole = verdict.trace();
    return new CriterionVerdict(
        verdict.criterion(),
        verdict.visit(),
        verdict.verdict(),
        used,
        new Trace(whole.expression(), whole.outcome(), List.of()));
  }
}
