package org.ecrf.ui.casebook;

import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.verification.FormMarks;

/** What the rail shows of the open form: while it stays, the casebook need not be read again. */
record RailLine(
    Progress status,
    boolean empty,
    int findings,
    int queries,
    Optional<ItemValue> date,
    FormMarks marks) {

  static RailLine of(OpenForm form) {
    return new RailLine(
        form.view().status(),
        form.view().items().values().stream().allMatch(item -> item.value() == null),
        form.view().findings().size(),
        form.openQueries().size(),
        date(form),
        form.marks());
  }

  private static Optional<ItemValue> date(OpenForm form) {
    String here = form.view().form().id() + ".";
    return form.study()
        .visit(form.at().visitAt().id())
        .map(Visit::dateItem)
        .filter(date -> date.startsWith(here))
        .map(date -> form.view().items().get(date.substring(here.length())))
        .map(ItemView::value);
  }
}
