package org.ecrf.ui.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.subject.FormSlot;

/**
 * The forms of a casebook in their order: which to open first, and what is beside each. A form that
 * repeats stands among its own kind, between the list of all and the next one.
 */
final class Neighbours {
  private final CasebookView casebook;
  private final Labels labels;
  private final When when;
  private final List<FormAt> order = new ArrayList<>();
  private final List<CasebookView.FormLine> lines = new ArrayList<>();

  Neighbours(CasebookView casebook, Labels labels, When when) {
    this.when = when;
    this.casebook = casebook;
    this.labels = labels;
    casebook.visits().stream().filter(v -> v.visit().kind() != Visit.Kind.LOG).forEach(this::take);
    casebook.visits().stream().filter(v -> v.visit().kind() == Visit.Kind.LOG).forEach(this::take);
  }

  private void take(CasebookView.VisitLine visit) {
    FormSlot.of(casebook, visit, labels.study()).stream()
        .filter(slot -> !slot.repeats())
        .forEach(
            slot -> {
              order.add(new FormAt(visit.key(), slot.form().id()));
              lines.add(slot.lines().getFirst());
            });
  }

  /** The form asked for, else the first that is due and not complete, else the first. */
  FormAt choose(Optional<String> visit, Optional<String> form) {
    if (visit.isPresent() && form.isPresent()) {
      return new FormAt(visit.get(), form.get());
    }
    List<Integer> here =
        IntStream.range(0, order.size())
            .filter(i -> visit.map(order.get(i).visit()::equals).orElse(true))
            .boxed()
            .toList();
    return here.stream()
        .filter(i -> lines.get(i).status().isOpen())
        .findFirst()
        .or(() -> here.stream().findFirst())
        .map(order::get)
        .orElseGet(order::getFirst);
  }

  Optional<EntryFoot.Neighbour> before(FormAt at) {
    return at.formAt().repeat() > 0 ? repeat(at, -1) : neighbour(order.indexOf(at) - 1);
  }

  Optional<EntryFoot.Neighbour> after(FormAt at) {
    if (at.formAt().repeat() > 0) {
      return repeat(at, 1).or(() -> Optional.of(list(at)));
    }
    int here = order.indexOf(at);
    return here < 0 ? Optional.empty() : neighbour(here + 1);
  }

  /** The list of all repeats of a form. */
  EntryFoot.Neighbour list(FormAt at) {
    String form = at.formAt().id();
    return new EntryFoot.Neighbour(
        when.address(Address.repeats(casebook.subject().ref(), at.visit(), form)),
        labels.form(form));
  }

  private Optional<EntryFoot.Neighbour> repeat(FormAt at, int direction) {
    List<FormAt> all =
        casebook.visits().stream()
            .filter(visit -> visit.key().equals(at.visit()))
            .flatMap(visit -> visit.forms().stream())
            .map(line -> new FormAt(at.visit(), line.form()))
            .filter(other -> other.formAt().id().equals(at.formAt().id()))
            .toList();
    int index = all.indexOf(at) + direction;
    return index < 0 || index >= all.size() ? Optional.empty() : Optional.of(to(all.get(index)));
  }

  private Optional<EntryFoot.Neighbour> neighbour(int index) {
    return index < 0 || index >= order.size()
        ? Optional.empty()
        : Optional.of(to(order.get(index)));
  }

  private EntryFoot.Neighbour to(FormAt at) {
    return new EntryFoot.Neighbour(
        when.address(Address.form(casebook.subject().ref(), at.visit(), at.form())),
        labels.form(at.form()));
  }
}
