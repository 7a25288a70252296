package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ecrf.server.access.Permission;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.verification.MarkKind;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.item.Values;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.query.QueryActions;
import org.ecrf.ui.query.QueryThread;
import org.ecrf.ui.query.QuestionFields;
import org.ecrf.ui.verification.MarksTab;
import org.jspecify.annotations.Nullable;

/** Query, history and help of the item that has the focus. Opening it never moves the focus. */
class ItemPanel extends Aside {
  private static final int HISTORY = 1;
  private static final int MARKS = 2;

  private final OpenForm form;
  private final FormFiles files;
  private final QueryActions actions;
  private final Runnable queriesChanged;
  private final Span title = Parts.text("", "b");
  private final Span code = Parts.text("", "mono", "xs", "dim");
  private final Div now = Parts.box("sm mut");
  private final Span count = Parts.text("", "qn");
  private final Div queries = Parts.box("pq");
  private final HistoryTab history;
  private final MarksTab marks = new MarksTab(this::takeBack);
  private final HelpTab help = new HelpTab();
  private final TabSheet tabs = new TabSheet();
  private @Nullable ItemRow shown;

  /**
   * @param queriesChanged called after a query was raised, answered or closed
   */
  ItemPanel(OpenForm form, FormFiles files, QueryActions actions, Runnable queriesChanged) {
    this.form = form;
    history = new HistoryTab(form);
    this.files = files;
    this.actions = actions;
    this.queriesChanged = queriesChanged;
    addClassName("panel");
    setId("panel");
    NativeButton close = Buttons.icon("x", Say.it("panel.close"), "t s end");
    close.addClickListener(pressed -> setVisible(false));
    tabs.addClassName("ptabs");
    tabs.add(new Tab(new Span(Say.it("panel.query")), count), queries);
    tabs.add(Say.it("panel.history"), history).setId("tab-history");
    tabs.add(Say.it("panel.marks"), marks).setId("tab-marks");
    tabs.add(Say.it("panel.help"), help).setId("tab-help");
    tabs.addSelectedChangeListener(selected -> historyIfShown());
    tabs.getElement().executeJs("ecrf.tabs(this)");
    add(Parts.box("ctx", Parts.box("row", title, code, close), now), tabs);
    setVisible(false);
  }

  /** Shows this item; the tab stays. */
  void show(ItemRow row) {
    shown = row;
    setVisible(true);
    String label = form.labels().item(form.at(row.key()));
    getElement().setAttribute("aria-label", Say.it("panel.label", "item", label));
    title.setText(label);
    code.setText(row.item().id());
    now.setText(state(row));
    help.show(row.item());
    marks.show(row.item(), form.marks().items().get(row.key()), form.marks().marks());
    threads(row);
    historyIfShown();
  }

  /** Of the item that is shown. */
  void showMarks() {
    tabs.setSelectedIndex(MARKS);
  }

  private void takeBack(MarkKind kind, String reason) {
    if (shown != null) {
      form.takeBack(kind, shown.key(), reason);
      queriesChanged.run();
    }
  }

  private static String state(ItemRow row) {
    String value =
        switch (row.saved().status()) {
          case MASKED -> Say.it("item.masked");
          case REDACTED -> Say.it("item.redacted");
          default -> Values.words(row.item(), row.saved().value());
        };
    return row.saved().savedAt() == null
        ? value
        : Say.it(
            "panel.saved",
            Map.of(
                "value",
                value,
                "who",
                row.saved().savedBy() == null ? "" : row.saved().savedBy(),
                "when",
                Moments.moment(row.saved().savedAt())));
  }

  private void threads(ItemRow row) {
    queries.removeAll();
    List<QueryView> all = form.queriesAt(row.key());
    long open = all.stream().filter(q -> q.state().isOpen()).count();
    count.setText(String.valueOf(open));
    count.setVisible(open > 0);
    if (all.isEmpty()) {
      String none = form.isPast() ? "panel.query.past" : "panel.noquery";
      queries.add(Parts.box("pb", Parts.text(Say.it(none), "mut", "sm")));
    }
    // what is still to be done comes first, and only it can be acted upon
    all.stream()
        .sorted(Comparator.comparing((QueryView q) -> !q.state().isOpen()))
        .forEach(
            q ->
                queries.add(
                    new QueryThread(
                        form.ref().study(), q, form.standing(), actions, queriesChanged)));
    if (open == 0 && mayRaise()) {
      queries.add(new RaiseForm(form.labels().study(), asked -> raise(row, asked)));
    }
  }

  private boolean mayRaise() {
    return form.may(Permission.RAISE_QUERY)
        && !form.view().degree().refuses(Doing.REVIEW)
        && !form.isPast();
  }

  private void raise(ItemRow row, QuestionFields.Asked asked) {
    actions.raise(form.ref(), form.at(row.key()), asked);
    queriesChanged.run();
  }

  private void historyIfShown() {
    if (tabs.getSelectedIndex() == HISTORY && shown != null && form.may(Permission.READ_TRAIL)) {
      String item = shown.key();
      history.show(
          form.at(item), form.history(item), file -> files.link(form.ref(), form.at(item), file));
    }
  }
}
