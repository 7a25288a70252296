package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.ecrf.server.access.Permission;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.query.QueryView;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.query.QueryActions;
import org.ecrf.ui.query.QueryWords;
import org.ecrf.ui.query.RaiseDialog;
import org.ecrf.ui.shell.Address;

/** Open queries about more than an item, above the sections, and the way to raise one. */
class WideQueries extends Div {
  private final OpenForm form;
  private final QueryActions actions;
  private final Runnable changed;

  /**
   * @param changed called after a query was raised
   */
  WideQueries(OpenForm form, QueryActions actions, Runnable changed) {
    this.form = form;
    this.actions = actions;
    this.changed = changed;
    addClassNames("row", "w", "wideq");
    setId("wide-queries");
    show();
  }

  /** What the server said last. */
  void show() {
    removeAll();
    List<QueryView> open = form.wideQueries();
    open.forEach(query -> add(line(query)));
    setVisible(!open.isEmpty());
  }

  boolean mayRaise() {
    return form.may(Permission.RAISE_QUERY)
        && !form.view().degree().refuses(Doing.REVIEW)
        && !form.isPast();
  }

  private Div line(QueryView query) {
    String address =
        Address.of(Address.QUERIES, form.ref().study())
            + "?subject="
            + query.subject()
            + "&query="
            + query.id();
    return Parts.box(
        "row",
        QueryWords.status(query.state()).mark(),
        Parts.link(
            address, QueryWords.number(query) + " · " + form.labels().item(query.at()), "sm"));
  }

  /** For the head of the form. */
  NativeButton raise() {
    NativeButton raise = Buttons.icon("query", Say.it("query.raise.wide"), "");
    raise.setId("raise-here");
    raise.addClickListener(
        pressed ->
            new RaiseDialog(form.ref(), form.labels(), actions, changed)
                .open(form.at().visit(), form.at().form(), form.view().form()));
    return raise;
  }
}
