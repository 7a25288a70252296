package org.ecrf.model.rule;

import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.study.Criterion;

/**
 * A criterion with its compiled rule.
 *
 * @param flags where its finding may stand, in order of preference
 * @param restsOn every item that its verdict rests on, also through calculations
 */
record CriterionRule(
    Criterion criterion,
    Expression expression,
    List<ItemPath> flags,
    List<ItemPath> restsOn,
    FindingText says) {

  Verdict verdict(Object result) {
    if (Unknown.is(result)) {
      return Verdict.UNDETERMINED;
    }
    boolean holds = (Boolean) result;
    return switch (criterion.kind()) {
      case INCLUSION -> holds ? Verdict.MET : Verdict.NOT_MET;
      case EXCLUSION -> holds ? Verdict.EXCLUDED : Verdict.NOT_EXCLUDED;
    };
  }

  CriterionVerdict evaluate(Bindings bindings) {
    Expression.Explained explained = expression.explain(bindings);
    List<Used> used =
        restsOn.stream()
            .map(path -> new Used(path, bindings.writtenAt(Bindings.name(path))))
            .toList();
    return new CriterionVerdict(
        criterion, null, verdict(explained.result()), used, explained.trace());
  }

  /**
   * The first flag that is shown and without whose value the criterion would not be against the
   * subject; the first that is shown where no single one decides.
   */
  ItemPath carrier(Bindings bindings, List<ItemPath> shown) {
    return shown.stream()
        .filter(flag -> !blocksWithout(flag, bindings))
        .findFirst()
        .orElse(shown.getFirst());
  }

  private boolean blocksWithout(ItemPath flag, Bindings bindings) {
    Object result = expression.evaluate(bindings.without(Bindings.name(flag)));
    return verdict(result).effect() == Verdict.Effect.BLOCKS;
  }
}
