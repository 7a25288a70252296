package org.ecrf.model.amendment;

import java.util.Optional;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** Edit checks. A new one may ask about what was captured before; none may refuse it. */
record CheckChanges(StudyDefinition old, StudyDefinition next, Ledger ledger) {

  static void compare(StudyDefinition before, StudyDefinition after, Ledger ledger) {
    CheckChanges changes = new CheckChanges(before, after, ledger);
    Matched<Check> checks = Matched.of(before.checks(), after.checks(), Check::id);
    checks.removed(check -> ledger.touches(name(before, check), Phrase.REMOVED.text()));
    checks.added(changes::added);
    checks.kept(changes::kept);
  }

  /** Bounds have no name of their own: they belong to their item. */
  private static Text name(StudyDefinition study, Check check) {
    Optional<Item> item =
        Optional.ofNullable(study.forms().get(check.form()))
            .filter(form -> check.bounds())
            .flatMap(form -> form.item(check.item()));
    return item.map(i -> Ledger.name(Phrase.ITEM, i.label(), check.form() + "." + i.id()))
        .map(Phrase.BOUNDS::of)
        .orElseGet(() -> Phrase.CHECK.of(check.id()));
  }

  private void added(Check check) {
    Text where = name(next, check);
    if (check.severity() == Check.Severity.BLOCK) {
      ledger.touches(where, Phrase.ADDED_BLOCKING.text());
    } else if (check.bounds() && isOld(check)) {
      ledger.touches(where, Phrase.ADDED_BOUNDS.text());
    } else {
      ledger.adds(where, Phrase.ADDED.text());
    }
  }

  private boolean isOld(Check check) {
    Form form = old.forms().get(check.form());
    return form != null && form.item(check.item()).isPresent();
  }

  private void kept(Check before, Check after) {
    Text where = name(old, before);
    ledger.text(where, Phrase.FINDING, before.says(), after.says());
    ledger.reworded(where, Phrase.PROTOCOL, before.reference(), after.reference());
    ledger.same(where, Phrase.FORM, before.form(), after.form());
    ledger.same(where, Phrase.GROUP, before.group(), after.group());
    ledger.rule(where, Phrase.RULE, before.rule(), after.rule());
    ledger.same(where, Phrase.AT, before.item(), after.item());
    ledger.same(where, Phrase.SEVERITY, before.severity(), after.severity());
    ledger.same(where, Phrase.SAFETY, before.safety(), after.safety());
    ledger.alike(where, Phrase.DEVIATION, before.deviation(), after.deviation());
  }
}
