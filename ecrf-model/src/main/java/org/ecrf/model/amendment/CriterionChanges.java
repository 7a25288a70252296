package org.ecrf.model.amendment;

import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** Criteria decide who takes part, so whatever changes a verdict touches. */
record CriterionChanges(Ledger ledger) {

  static void compare(StudyDefinition before, StudyDefinition after, Ledger ledger) {
    CriterionChanges changes = new CriterionChanges(ledger);
    Matched<Criterion> criteria = Matched.of(before.criteria(), after.criteria(), Criterion::id);
    criteria.removed(criterion -> ledger.touches(name(criterion), Phrase.REMOVED.text()));
    criteria.added(criterion -> ledger.touches(name(criterion), Phrase.ADDED.text()));
    criteria.kept(changes::kept);
    if (criteria.reordered()) {
      ledger.rewords(Phrase.STUDY.text(), Phrase.ORDER.of(Phrase.CRITERIA));
    }
  }

  private static Text name(Criterion criterion) {
    return Ledger.name(Phrase.CRITERION, criterion.text(), criterion.id());
  }

  private void kept(Criterion before, Criterion after) {
    Text where = name(before);
    ledger.text(where, Phrase.TEXT, before.text(), after.text());
    ledger.text(where, Phrase.FINDING, before.says(), after.says());
    ledger.text(where, Phrase.ASSUMPTION, before.assumption(), after.assumption());
    ledger.reworded(where, Phrase.PROTOCOL, before.reference(), after.reference());
    ledger.same(where, Phrase.KIND, before.kind(), after.kind());
    ledger.same(where, Phrase.DECIDES, before.decides(), after.decides());
    ledger.same(where, Phrase.FORM, before.form(), after.form());
    ledger.rule(where, Phrase.RULE, before.rule(), after.rule());
    ledger.same(where, Phrase.FLAGS, before.flags(), after.flags());
  }
}
