package org.ecrf.model.rule;

import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.Check;
import org.jspecify.annotations.Nullable;

/** What criteria, checks and cohorts answer, and what they have to say. */
final class Answers {
  private Answers() {}

  /** Of what is asked once for the subject. */
  static Outcome once(Unit unit, Chart chart) {
    return switch (unit) {
      case Unit.Belong cohort ->
          new Outcome(null, null, null, Unknown.truth(cohort.rule().evaluate(chart, null)));
      case Unit.Judge judge -> criterion(judge.rule(), chart, null);
      default -> throw new IllegalStateException("asked in forms: " + unit);
    };
  }

  /** Of one instance; empty where there is nothing to say. */
  static Optional<Outcome> of(Unit unit, Chart chart, Element element) {
    return switch (unit) {
      case Unit.Judge judge -> Optional.of(criterion(judge.rule(), chart, element.sheet()));
      case Unit.Ask ask -> check(ask, chart, element);
      default -> throw new IllegalStateException("asked once: " + unit);
    };
  }

  private static Outcome criterion(CriterionRule rule, Chart chart, @Nullable Sheet here) {
    CriterionVerdict verdict = rule.evaluate(chart, here);
    boolean speaks =
        verdict.verdict().effect() == Verdict.Effect.BLOCKS && (here == null || !here.isEmpty());
    Layout.@Nullable At flag = speaks ? rule.carrier(chart, here) : null;
    if (flag == null) {
      return new Outcome(verdict, null, null, null);
    }
    Sheet sheet = rule.sheet(flag, chart, here);
    Finding finding =
        new Finding(
            rule.criterion().id(),
            sheet.path(flag.slot()),
            rule.says().fill(chart, here),
            Check.Severity.QUERY,
            false,
            verdict.used());
    return new Outcome(verdict, finding, Rank.of(sheet, flag.slot()), null);
  }

  private static Optional<Outcome> check(Unit.Ask ask, Chart chart, Element element) {
    CheckRule rule = ask.rule();
    Element holder = rule.slot().isInGroup() ? element : element.sheet();
    boolean silent =
        element.sheet().isEmpty()
            || holder.cell(rule.slot().index()).hidden()
            || !Boolean.TRUE.equals(rule.expression().evaluate(chart, element));
    if (silent) {
      return Optional.empty();
    }
    ItemPath path = holder.path(rule.slot());
    Check check = rule.check();
    Finding finding =
        new Finding(
            check.id(),
            path,
            rule.says().fill(chart, element),
            check.severity(),
            check.safety(),
            Basis.of(ask.quoted(), chart, element));
    return Optional.of(new Outcome(null, finding, Rank.of(holder, rule.slot()), null));
  }
}
