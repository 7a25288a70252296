package org.ecrf.ui.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.ui.shell.Address;

/** The forms of a casebook in their order: which to open first, and what is beside each. */
final class Neighbours {
  private final CasebookView casebook;
  private final List<FormAt> order = new ArrayList<>();
  private final List<CasebookView.FormLine> lines = new ArrayList<>();

  Neighbours(CasebookView casebook) {
    this.casebook = casebook;
    for (CasebookView.VisitLine visit : casebook.visits()) {
      for (CasebookView.FormLine form : visit.forms()) {
        order.add(new FormAt(visit.key(), form.form()));
        lines.add(form);
      }
    }
  }

  /** The form asked for, else the first that is due and not complete, else the first. */
  FormAt choose(Optional<String> visit, Optional<String> form) {
    for (FormAt at : order) {
      boolean visitFits = visit.map(at.visit()::equals).orElse(false);
      if (visitFits && form.map(at.form()::equals).orElse(true)) {
        return at;
      }
    }
    for (int i = 0; i < order.size(); i++) {
      if (lines.get(i).due() && lines.get(i).state() != EntryState.COMPLETE) {
        return order.get(i);
      }
    }
    return order.getFirst();
  }

  Optional<EntryFoot.Neighbour> before(FormAt at) {
    return neighbour(order.indexOf(at) - 1);
  }

  Optional<EntryFoot.Neighbour> after(FormAt at) {
    return neighbour(order.indexOf(at) + 1);
  }

  private Optional<EntryFoot.Neighbour> neighbour(int index) {
    if (index < 0 || index >= order.size()) {
      return Optional.empty();
    }
    FormAt at = order.get(index);
    return Optional.of(
        new EntryFoot.Neighbour(
            Address.form(casebook.subject().ref(), at.visit(), at.form()), lines.get(index)));
  }
}
