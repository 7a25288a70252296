package org.ecrf.model.amendment;

import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.value.Text;

/** One item before and after. */
record ItemChanges(Ledger ledger, Text where) {

  void compare(Item before, Item after) {
    ledger.text(where, Phrase.LABEL, before.label(), after.label());
    ledger.text(where, Phrase.HELP, before.help(), after.help());
    ledger.text(where, Phrase.ASSUMPTION, before.assumption(), after.assumption());
    answer(before, after);
    ledger.same(where, Phrase.NEED, before.need(), after.need());
    ledger.rule(where, Phrase.SHOWN_WHEN, before.shownIf(), after.shownIf());
    ledger.rule(where, Phrase.FORMULA, before.calculation(), after.calculation());
    ledger.same(where, Phrase.SENSITIVE, before.sensitive(), after.sensitive());
    ledger.same(where, Phrase.AUDIENCE, before.audience(), after.audience());
    export(Phrase.CDASH, before.cdash(), after.cdash());
    export(Phrase.SDTM, before.sdtm(), after.sdtm());
  }

  private void answer(Item before, Item after) {
    ledger.same(where, Phrase.KIND, before.kind(), after.kind());
    ledger.same(where, Phrase.GIVES, before.gives(), after.gives());
    ledger.same(where, Phrase.QUANTITY, before.quantity(), after.quantity());
    ledger.same(where, Phrase.LABORATORY, before.analyte(), after.analyte());
    ledger.same(where, Phrase.AT_LEAST, before.precision(), after.precision());
    new ChoiceChanges(ledger, where, Phrase.UNIT, Phrase.UNITS)
        .words(before.units(), after.units());
    new ChoiceChanges(ledger, where, Phrase.ANSWER, Phrase.ANSWERS)
        .compare(before.choices(), after.choices());
    new ChoiceChanges(ledger, where, Phrase.MISSING_CODE, Phrase.MISSING_CODES)
        .compare(before.missing(), after.missing());
    decimals(before, after);
  }

  /** More decimals leave what was entered as it is; of a formula they show another value. */
  private void decimals(Item before, Item after) {
    boolean more =
        after.decimals() < 0 || before.decimals() >= 0 && after.decimals() > before.decimals();
    if (more && before.decimals() != after.decimals() && before.kind() != ItemKind.CALCULATED) {
      ledger.adds(where, Phrase.VALUE.of(Phrase.DECIMALS, number(after)));
    } else {
      ledger.same(where, Phrase.DECIMALS, number(before), number(after));
    }
  }

  private static Object number(Item item) {
    return item.decimals() < 0 ? Phrase.ANY_NUMBER : (Object) item.decimals();
  }

  /** A name where there was none is an addition; another one is another column of an export. */
  private void export(Phrase what, String before, String after) {
    if (before.isEmpty() && !after.isEmpty()) {
      ledger.adds(where, Phrase.TOGETHER.of(what, after));
    } else {
      ledger.same(where, what, before, after);
    }
  }
}
