package org.ecrf.ui.casebook;

import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.ItemView;

/** What the rail shows of the open form: while it stays, the casebook need not be read again. */
record RailLine(EntryState state, int findings, int queries, Optional<ItemValue> date) {

  static RailLine of(OpenForm form) {
    return new RailLine(
        form.view().state(), form.view().findings().size(), form.openQueries().size(), date(form));
  }

  private static Optional<ItemValue> date(OpenForm form) {
    String here = form.view().form().id() + ".";
    return form.study()
        .visit(form.view().visit())
        .filter(visit -> visit.dateItem() != null && visit.dateItem().startsWith(here))
        .map(visit -> form.view().items().get(visit.dateItem().substring(here.length())))
        .map(ItemView::value);
  }
}
