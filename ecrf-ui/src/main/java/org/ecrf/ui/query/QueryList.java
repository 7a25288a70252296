package org.ecrf.ui.query;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.ecrf.server.problem.Page;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;

/** A page of queries; one can be chosen. */
class QueryList extends Section {
  static final int PAGE = 25;

  private final Map<Long, HtmlContainer> rows = new HashMap<>();
  private final Labels labels;
  private final Consumer<QueryView> chosen;
  private final Pager pager;

  /**
   * @param turn shows the page that begins at this row
   */
  QueryList(Labels labels, IntConsumer turn, Consumer<QueryView> chosen) {
    this.labels = labels;
    this.chosen = chosen;
    pager = new Pager(PAGE, turn);
    addClassNames("card", "clip");
  }

  void show(int from, Page<QueryView> page) {
    removeAll();
    rows.clear();
    Table table =
        new Table(
            Say.it("queries.title"),
            List.of(
                Say.it("queries.number"),
                Say.it("queries.state"),
                Say.it("queries.subject"),
                Say.it("queries.place"),
                Say.it("queries.question"),
                Say.it("queries.from"),
                Say.it("queries.age")));
    page.rows().forEach(query -> row(table, query));
    pager.show(from, page.rows().size(), page.total());
    add(table, pager);
  }

  void nothing(NativeButton clear) {
    removeAll();
    rows.clear();
    add(Empty.of(Say.it("queries.none"), clear));
  }

  private void row(Table table, QueryView query) {
    SubjectRef ref = new SubjectRef(labels.study().id(), query.subject());
    NativeButton number = new NativeButton(QueryWords.number(query));
    number.addClassNames("linkish", "b");
    HtmlContainer row =
        table.row(
            number,
            QueryWords.status(query.state()).badge(),
            Parts.link(Address.of(Address.CASEBOOK, ref), query.subject(), "b"),
            Parts.text(labels.place(query.at().visit(), query.at().form()), "mut"),
            Parts.box(
                "question",
                Parts.strong(labels.item(query.at()) + ". "),
                Parts.text(QueryWords.question(query))),
            Parts.text(QueryWords.from(query), "mut", "nw"),
            Parts.text(QueryWords.age(query), "nw"));
    row.getElement().setAttribute("data-query", String.valueOf(query.id()));
    // a press on the number reaches the row too
    row.getElement().addEventListener("click", event -> chosen.accept(query));
    rows.put(query.id(), row);
  }

  /** Marks the chosen one. */
  void mark(QueryView query) {
    rows.forEach((id, row) -> row.getElement().getClassList().set("sel", id == query.id()));
  }
}
