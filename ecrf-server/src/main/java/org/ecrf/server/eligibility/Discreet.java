package org.ecrf.server.eligibility;

import java.util.List;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Trace;
import org.ecrf.model.rule.Used;
import org.ecrf.server.entry.CasebookNow;

/**
 * Verdicts for those who may not see sensitive items: without those values, and without the steps
 * in which they would show.
 */
final class Discreet {
  private Discreet() {}

  static List<CriterionVerdict> verdicts(List<CriterionVerdict> verdicts, CasebookNow now) {
    return verdicts.stream().map(v -> one(v, now)).toList();
  }

  private static CriterionVerdict one(CriterionVerdict verdict, CasebookNow now) {
    if (verdict.used().stream().noneMatch(u -> sensitive(u.path(), now))) {
      return verdict;
    }
    List<Used> used =
        verdict.used().stream()
            .map(u -> sensitive(u.path(), now) ? new Used(u.path(), null) : u)
            .toList();
    Trace whole = verdict.trace();
    return new CriterionVerdict(
        verdict.criterion(),
        verdict.visit(),
        verdict.verdict(),
        used,
        new Trace(whole.expression(), whole.outcome(), List.of()));
  }

  private static boolean sensitive(ItemPath path, CasebookNow now) {
    return now.study()
        .definition()
        .form(path.visit(), path.form())
        .flatMap(form -> form.item(path.item()))
        .filter(Item::sensitive)
        .isPresent();
  }
}
