package org.ecrf.model.rule;

import java.util.List;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with its compiled rule.
 *
 * @param place the form at a dose visit in which it is asked, null for a criterion of the subject
 * @param flags where its finding may stand, in order of preference
 * @param restsOn every item that its verdict rests on, also through calculations
 */
record CriterionRule(
    Criterion criterion,
    @Nullable Place place,
    Expression expression,
    List<Layout.At> flags,
    List<Layout.At> restsOn,
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

  CriterionVerdict evaluate(Chart chart, @Nullable Sheet here) {
    return new CriterionVerdict(
        criterion,
        here == null ? null : here.visit(),
        verdict(expression.evaluate(chart, here)),
        Basis.of(restsOn, chart, here),
        expression.explain(chart, here));
  }

  /**
   * The first flag that is shown and without whose value the criterion would not be against the
   * subject; where no single one decides the first that is shown and answered, else the first that
   * is shown; null where none is.
   */
  Layout.@Nullable At carrier(Chart chart, @Nullable Sheet here) {
    List<Layout.At> shown =
        flags.stream().filter(flag -> !cell(flag, chart, here).hidden()).toList();
    return shown.stream()
        .filter(flag -> !blocksWithout(flag, chart, here))
        .findFirst()
        .or(() -> shown.stream().filter(flag -> isAnswered(flag, chart, here)).findFirst())
        .or(() -> shown.stream().findFirst())
        .orElse(null);
  }

  private boolean isAnswered(Layout.At flag, Chart chart, @Nullable Sheet here) {
    return cell(flag, chart, here).written() instanceof ItemValue.Entered;
  }

  private Cell cell(Layout.At flag, Chart chart, @Nullable Sheet here) {
    return sheet(flag, chart, here).cell(flag.slot().index());
  }

  /** The sheet that an item of a flag stands on. */
  Sheet sheet(Layout.At flag, Chart chart, @Nullable Sheet here) {
    return here != null && flag.place().equals(place) ? here : chart.at(flag.place()).getFirst();
  }

  private boolean blocksWithout(Layout.At flag, Chart chart, @Nullable Sheet here) {
    ChartEdit edit = new ChartEdit(chart);
    Sheet sheet = sheet(flag, chart, here);
    Sheet blank = edit.own(sheet);
    blank.write(flag.slot(), blank.cell(flag.slot().index()).blank());
    Object result = expression.evaluate(edit.chart(), here == sheet ? blank : here);
    return verdict(result).effect() == Verdict.Effect.BLOCKS;
  }
}
