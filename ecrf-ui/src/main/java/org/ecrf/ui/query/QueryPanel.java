package org.ecrf.ui.query;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Address;
import org.jspecify.annotations.Nullable;

/** The chosen query: where it stands, the value now, and its conversation. */
class QueryPanel extends Aside {
  private final Div facts = Parts.box("row w facts");

  QueryPanel(
      SubjectRef ref,
      QueryView query,
      Labels labels,
      @Nullable EntryView entry,
      QueryThread thread,
      Runnable closed) {
    addClassName("panel");
    setId("panel");
    getElement().setAttribute("aria-label", QueryWords.number(query));
    NativeButton close = Buttons.icon("x", Say.it("panel.close"), "t s end");
    close.addClickListener(pressed -> closed.run());
    add(
        Parts.box(
            "ctx",
            Parts.box("row", Parts.strong(QueryWords.number(query)), close),
            Parts.link(
                Address.item(ref, query.at()),
                query.subject() + " · " + labels.path(query.at()),
                "sm"),
            entry == null ? Parts.box("") : value(query, labels, entry),
            facts),
        thread);
    facts.add(facts(query, labels));
  }

  private static Div value(QueryView query, Labels labels, EntryView entry) {
    String value =
        Optional.ofNullable(entry.items().get(query.at().item()))
            .map(ItemView::value)
            .map(v -> labels.value(query.at(), v))
            .orElse(Say.it(nothing(query)));
    return Parts.box("valuenow", Parts.text(Say.it("query.valuenow")), Parts.strong(value));
  }

  private static Component[] facts(QueryView query, Labels labels) {
    List<Component> facts = new ArrayList<>();
    if (query.category() != null) {
      facts.add(Parts.text(QueryWords.category(labels.study(), query.category()), "chip"));
    }
    if (query.state() == QueryState.OPEN && query.due() != null) {
      String due = Say.it("query.due", "day", Moments.day(query.due()));
      facts.add(query.overdue() ? Status.OVERDUE.badge(due) : Parts.text(due, "sm", "mut"));
    }
    return facts.toArray(Component[]::new);
  }

  /** Lets the person say who is to answer. */
  void assigns(AssigneePick pick) {
    pick.setWidthFull();
    facts.add(pick);
  }

  private static String nothing(QueryView query) {
    return query.at().item().equals(QueryView.SOME_ITEM) ? "item.masked" : "item.nothing";
  }
}
