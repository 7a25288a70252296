package org.ecrf.model.amendment;

import org.ecrf.model.form.Form;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.StudyDefinition;

/** Edit checks. A new one may ask about what was captured before; none may refuse it. */
record CheckChanges(StudyDefinition old, Ledger ledger) {

  static void compare(StudyDefinition before, StudyDefinition after, Ledger ledger) {
    CheckChanges changes = new CheckChanges(before, ledger);
    Matched<Check> checks = Matched.of(before.checks(), after.checks(), Check::id);
    checks.removed(check -> ledger.touches(name(check), "is removed"));
    checks.added(changes::added);
    checks.kept(changes::kept);
  }

  private static String name(Check check) {
    return "check " + check.id();
  }

  private void added(Check check) {
    if (check.severity() == Check.Severity.BLOCK) {
      ledger.touches(name(check), "is added and blocks forms that are complete");
    } else if (check.bounds() && isOld(check)) {
      ledger.touches(name(check), "is added, and no rule rests on values outside any longer");
    } else {
      ledger.adds(name(check), "is added");
    }
  }

  private boolean isOld(Check check) {
    Form form = old.forms().get(check.form());
    return form != null && form.item(check.item()).isPresent();
  }

  private void kept(Check before, Check after) {
    String where = name(before);
    ledger.text(where, "finding", before.says(), after.says());
    ledger.reworded(where, "protocol", before.reference(), after.reference());
    ledger.same(where, "form", before.form(), after.form());
    ledger.same(where, "group", before.group(), after.group());
    ledger.rule(where, "rule", before.rule(), after.rule());
    ledger.same(where, "item of the finding", before.item(), after.item());
    ledger.same(where, "severity", before.severity(), after.severity());
    ledger.same(where, "safety", before.safety(), after.safety());
  }
}
