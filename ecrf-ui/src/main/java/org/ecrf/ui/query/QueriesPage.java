package org.ecrf.ui.query;

import com.vaadin.cdi.annotation.RouteScoped;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.problem.Page;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Visitor;
import org.ecrf.ui.shell.Wide;

/** The queries of a study, and the conversation of the chosen one beside them. */
@Route(value = Address.QUERIES, layout = MainLayout.class)
@RouteScoped
@PermitAll
public class QueriesPage extends Div implements Wide, BeforeEnterObserver, HasDynamicTitle {
  private static final int PAGE = 25;

  @Inject ListQueries queries;
  @Inject ListSites sites;
  @Inject ShowStudy showStudy;
  @Inject OpenEntry openEntry;
  @Inject Visitor visitor;
  @Inject QueryActions actions;

  private final Map<Long, HtmlContainer> rows = new HashMap<>();
  private final Div list = Parts.box("qlist");
  private final Div beside = Parts.box("ico");
  private final Section card = new Section();
  private final Pager pager = new Pager(PAGE, this::turn);
  private String study = "";
  private Labels labels;
  private QueryFilters filters;
  private Heading heading;
  private int offset;

  @Override
  public boolean toTheEdges() {
    return true;
  }

  @PostConstruct
  void build() {
    addClassName("qsplit");
    card.addClassNames("card", "clip");
    add(list, beside);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    labels = new Labels(showStudy.of(study).definition());
    filters = new QueryFilters(labels, sites.of(study), () -> turn(0));
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("subject")
        .ifPresent(filters::subject);
    heading = new Heading(Say.it("queries.title"));
    list.removeAll();
    list.add(heading, filters, card);
    turn(0);
  }

  private void turn(int from) {
    offset = from;
    Page<QueryView> page = queries.page(study, filters.filter(), from, PAGE);
    heading.says(counts());
    card.removeAll();
    rows.clear();
    beside.removeAll();
    if (page.total() == 0) {
      card.add(Empty.of(Say.it("queries.none"), clear()));
      return;
    }
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
    card.add(table, pager);
  }

  private NativeButton clear() {
    NativeButton clear = Buttons.small(Buttons.plain(Say.it("filters.clear")));
    clear.addClickListener(pressed -> filters.clear());
    return clear;
  }

  private String counts() {
    return Say.it(
        "queries.counts",
        Map.of("open", count(QueryState.OPEN), "answered", count(QueryState.ANSWERED)));
  }

  private long count(QueryState state) {
    return queries.page(study, new QueryFilter(null, state, null, null, null), 0, 1).total();
  }

  private void row(Table table, QueryView query) {
    NativeButton number = new NativeButton(QueryWords.number(query));
    number.addClassNames("linkish", "b");
    number.addClickListener(pressed -> select(query));
    HtmlContainer row =
        table.row(
            number,
            QueryWords.status(query.state()).badge(),
            Parts.link(
                Address.of(Address.CASEBOOK, new SubjectRef(study, query.subject())),
                query.subject(),
                "b"),
            Parts.text(labels.place(query.at().visit(), query.at().form()), "mut"),
            Parts.box(
                "question",
                Parts.strong(labels.item(query.at()) + ". "),
                Parts.text(Say.it(query.text()))),
            Parts.text(QueryWords.from(query), "mut", "nw"),
            Parts.text(QueryWords.age(query), "nw"));
    row.getElement().setAttribute("data-query", String.valueOf(query.id()));
    row.getElement().addEventListener("click", event -> select(query));
    rows.put(query.id(), row);
  }

  private void select(QueryView query) {
    rows.forEach((id, row) -> row.getElement().getClassList().set("sel", id == query.id()));
    SubjectRef ref = new SubjectRef(study, query.subject());
    beside.removeAll();
    beside.add(
        new QueryPanel(
            ref,
            query,
            labels,
            openEntry.open(ref, query.at().visit(), query.at().form()),
            new QueryThread(study, query, visitor.in(study), actions, () -> renew(query)),
            beside::removeAll));
  }

  /** The list anew, and the same query with what was just said. */
  private void renew(QueryView query) {
    turn(offset);
    QueryFilter same =
        new QueryFilter(query.subject(), null, null, query.at().visit(), query.at().form());
    queries.page(study, same, 0, 500).rows().stream()
        .filter(q -> q.id() == query.id())
        .findFirst()
        .ifPresent(this::select);
  }

  @Override
  public String getPageTitle() {
    return Say.it("queries.title") + " · " + study;
  }
}
