package org.ecrf.ui.query;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;

/** A page of queries; one can be chosen. */
class QueryList extends Section {
  static final int PAGE = 25;

  private final Map<Long, HtmlContainer> rows = new HashMap<>();
  private final Map<Long, Checkbox> ticks = new LinkedHashMap<>();
  private final Labels labels;
  private final Consumer<QueryView> chosen;
  private final Pager pager;
  private final BulkBar bulk;

  /**
   * @param turn shows the page that begins at this row
   * @param bulk stands above the rows while some are ticked; null: none can be
   */
  QueryList(Labels labels, IntConsumer turn, Consumer<QueryView> chosen, @Nullable BulkBar bulk) {
    this.labels = labels;
    this.bulk = bulk;
    this.chosen = chosen;
    pager = new Pager(PAGE, turn);
    addClassNames("card", "clip");
  }

  void show(int from, Page<QueryView> page) {
    removeAll();
    rows.clear();
    ticks.clear();
    Table table = new Table(Say.it("queries.title"), headers());
    page.rows().forEach(query -> row(table, query));
    pager.show(from, page.rows().size(), page.total());
    if (bulk != null) {
      bulk.setVisible(false);
      add(bulk);
    }
    add(table, pager);
  }

  private List<String> headers() {
    Stream<String> all =
        Stream.of("number", "state", "subject", "place", "question", "from", "age");
    return (bulk == null ? all : Stream.concat(Stream.of("tick"), all))
        .map(name -> Say.it("queries." + name))
        .toList();
  }

  /** For what can be done with many at once. */
  private Checkbox tick(QueryView query, BulkBar bar) {
    Checkbox tick = new Checkbox();
    tick.setAriaLabel(Say.it("queries.tick.one", "query", QueryWords.number(query)));
    // choosing the row is another thing
    tick.getElement().addEventListener("click", event -> {}).stopPropagation();
    tick.addValueChangeListener(e -> bar.show(ticked(), ticks.values()));
    ticks.put(query.id(), tick);
    return tick;
  }

  private List<Long> ticked() {
    return ticks.entrySet().stream()
        .filter(tick -> tick.getValue().getValue())
        .map(Map.Entry::getKey)
        .toList();
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
    List<Component> cells = new ArrayList<>();
    if (bulk != null) {
      cells.add(tick(query, bulk));
    }
    cells.addAll(
        List.of(
            number,
            QueryWords.status(query.state()).badge(),
            Parts.link(Address.of(Address.CASEBOOK, ref), query.subject(), "b"),
            Parts.text(labels.around(query.at()), "mut"),
            Parts.box(
                "question",
                Parts.strong(labels.item(query.at()) + ". "),
                Parts.text(QueryWords.question(query))),
            Parts.text(QueryWords.from(query), "mut", "nw"),
            Ageing.of(query)));
    HtmlContainer row = table.row(cells.toArray(Component[]::new));
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
