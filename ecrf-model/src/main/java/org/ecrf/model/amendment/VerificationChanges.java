package org.ecrf.model.amendment;

import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;

/** What is compared with its source. It changes no value, so it can change while the study runs. */
record VerificationChanges(StudyDefinition before, StudyDefinition after, Ledger ledger) {

  void compare() {
    ledger.alike(
        Phrase.STUDY.text(),
        Phrase.VERIFICATION,
        before.verification().plan().text(),
        after.verification().plan().text());
    before.forms().values().forEach(form -> form.items().forEach(item -> item(form, item)));
  }

  private void item(Form form, Item item) {
    Form next = after.forms().get(form.id());
    if (next != null && next.item(item.id()).isPresent()) {
      String id = form.id() + "." + item.id();
      Text where = Ledger.name(Phrase.ITEM, item.label(), id);
      ledger.alike(where, Phrase.CRITICAL, isCritical(before, id), isCritical(after, id));
    }
  }

  private static boolean isCritical(StudyDefinition study, String id) {
    return study.verification().critical().contains(id);
  }
}
