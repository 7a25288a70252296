package org.ecrf.model.amendment;

import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;

/** Criteria decide who takes part, so whatever changes a verdict touches. */
record CriterionChanges(Ledger ledger) {

  static void compare(StudyDefinition before, StudyDefinition after, Ledger ledger) {
    CriterionChanges changes = new CriterionChanges(ledger);
    Matched<Criterion> criteria = Matched.of(before.criteria(), after.criteria(), Criterion::id);
    criteria.removed(criterion -> ledger.touches(changes.name(criterion), "is removed"));
    criteria.added(criterion -> ledger.touches(changes.name(criterion), "is added"));
    criteria.kept(changes::kept);
    if (criteria.reordered()) {
      ledger.rewords("study", "another order of the criteria");
    }
  }

  private String name(Criterion criterion) {
    return ledger.name("criterion", criterion.text(), criterion.id());
  }

  private void kept(Criterion before, Criterion after) {
    String where = name(before);
    ledger.text(where, "text", before.text(), after.text());
    ledger.text(where, "finding", before.says(), after.says());
    ledger.text(where, "assumption", before.assumption(), after.assumption());
    ledger.reworded(where, "protocol", before.reference(), after.reference());
    ledger.same(where, "kind", before.kind(), after.kind());
    ledger.same(where, "decides", before.decides(), after.decides());
    ledger.same(where, "form", before.form(), after.form());
    ledger.rule(where, "rule", before.rule(), after.rule());
    ledger.same(where, "items of the finding", before.flags(), after.flags());
  }
}
