package org.ecrf.server.entry;

import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.ItemStatus;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.jspecify.annotations.Nullable;

/** What has become of the items of one form, as the rules see them now. */
final class FormStatuses {
  private final CasebookNow now;
  private final FormAt at;
  private @Nullable Boolean isVoid;

  FormStatuses(CasebookNow now, FormAt at) {
    this.now = now;
    this.at = at;
  }

  ItemStatus of(ItemPath path, Item item) {
    return ItemStatus.of(
        now.casebook().at(path).orElse(null),
        isHidden(path, item),
        item.kind() == ItemKind.CALCULATED);
  }

  /** A person is asked for it and has not answered. */
  boolean isOpen(ItemPath path, Item item) {
    return of(path, item) == ItemStatus.UNANSWERED;
  }

  /** The rules do not know a repeat that holds nothing yet: its conditions are undetermined. */
  boolean isHidden(ItemPath path, Item item) {
    return now.evaluation().hidden().contains(path) || (item.shownIf() != null && isVoid());
  }

  private boolean isVoid() {
    if (isVoid == null) {
      isVoid = now.isVoid(at);
    }
    return isVoid;
  }
}
