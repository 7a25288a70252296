package org.ecrf.model.amendment;

import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;

/** One item before and after. */
record ItemChanges(Ledger ledger, String where) {

  void compare(Item before, Item after) {
    ledger.text(where, "label", before.label(), after.label());
    ledger.text(where, "help", before.help(), after.help());
    ledger.text(where, "assumption", before.assumption(), after.assumption());
    answer(before, after);
    ledger.same(where, "need", before.need(), after.need());
    ledger.rule(where, "shown when", before.shownIf(), after.shownIf());
    ledger.rule(where, "formula", before.calculation(), after.calculation());
    ledger.same(where, "sensitive", before.sensitive(), after.sensitive());
    ledger.same(where, "audience", before.audience(), after.audience());
    export("CDASH name", before.cdash(), after.cdash());
    export("SDTM target", before.sdtm(), after.sdtm());
  }

  private void answer(Item before, Item after) {
    ledger.same(where, "kind", before.kind(), after.kind());
    ledger.same(where, "gives", before.gives(), after.gives());
    ledger.same(where, "quantity", before.quantity(), after.quantity());
    ledger.same(where, "analyte", before.analyte(), after.analyte());
    ledger.same(where, "at least", before.precision(), after.precision());
    new ChoiceChanges(ledger, where, "unit").words(before.units(), after.units());
    new ChoiceChanges(ledger, where, "answer").compare(before.choices(), after.choices());
    new ChoiceChanges(ledger, where, "missing code").compare(before.missing(), after.missing());
    decimals(before, after);
  }

  /** More decimals leave what was entered as it is; of a formula they show another value. */
  private void decimals(Item before, Item after) {
    boolean more =
        after.decimals() < 0 || before.decimals() >= 0 && after.decimals() > before.decimals();
    if (more && before.decimals() != after.decimals() && before.kind() != ItemKind.CALCULATED) {
      ledger.adds(where, "decimals: " + (after.decimals() < 0 ? "any" : after.decimals()));
    } else {
      ledger.same(where, "decimals", before.decimals(), after.decimals());
    }
  }

  /** A name where there was none is an addition; another one is another column of an export. */
  private void export(String what, String before, String after) {
    if (before.isEmpty() && !after.isEmpty()) {
      ledger.adds(where, what + " " + after);
    } else {
      ledger.same(where, what, before, after);
    }
  }
}
