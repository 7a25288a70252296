package org.ecrf.ui.query;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;

/** The chosen query: where it stands, the value now, and its conversation. */
class QueryPanel extends Aside {
  QueryPanel(
      SubjectRef ref,
      QueryView query,
      Labels labels,
      EntryView entry,
      QueryThread thread,
      Runnable closed) {
    addClassName("panel");
    setId("panel");
    getElement().setAttribute("aria-label", QueryWords.number(query));
    NativeButton close = Buttons.icon("x", Say.it("panel.close"), "t s end");
    close.addClickListener(pressed -> closed.run());
    String value =
        Optional.ofNullable(entry.items().get(query.at().item()))
            .map(ItemView::value)
            .map(v -> labels.value(query.at(), v))
            .orElse(Say.it(nothing(query)));
    add(
        Parts.box(
            "ctx",
            Parts.box("row", Parts.strong(QueryWords.number(query)), close),
            Parts.link(
                Address.item(ref, query.at()),
                query.subject() + " · " + labels.path(query.at()),
                "sm"),
            Parts.box("valuenow", Parts.text(Say.it("query.valuenow")), Parts.strong(value))),
        thread);
  }

  private static String nothing(QueryView query) {
    return query.at().item().equals(QueryView.SOME_ITEM) ? "item.masked" : "item.nothing";
  }
}
