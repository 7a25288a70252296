package org.ecrf.ui.query;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.server.access.Permission;
import org.ecrf.server.entry.OpenEntry;
import org.ecrf.server.problem.Page;
import org.ecrf.server.query.BulkReport;
import org.ecrf.server.query.ListQueries;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.query.Worklist;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Standing;
import org.ecrf.ui.shell.Visitor;
import org.ecrf.ui.shell.Wide;
import org.jspecify.annotations.Nullable;

/** The queries of a study, and the conversation of the chosen one beside them. */
@Route(value = Address.QUERIES, layout = MainLayout.class)
@Dependent
@PermitAll
public class QueriesPage extends Div implements Wide, BeforeEnterObserver, HasDynamicTitle {
  private static final int MOST_OF_A_FORM = 500;

  @Inject ListQueries queries;
  @Inject ListSites sites;
  @Inject ShowStudy showStudy;
  @Inject OpenEntry openEntry;
  @Inject Visitor visitor;
  @Inject QueryActions actions;

  private final Div page = Parts.box("qlist");
  private final Div beside = Parts.box("ico");
  private String study = "";
  private Labels labels;
  private QueryFilters filters;
  private QueryList list;
  private Heading heading;
  private final Div told = Parts.box("");
  private List<QueryView> rows = List.of();
  private int offset;

  @Override
  public boolean toTheEdges() {
    return true;
  }

  @PostConstruct
  void build() {
    addClassName("qsplit");
    add(page, beside);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    labels = new Labels(showStudy.of(study).definition());
    filters = new QueryFilters(labels, sites.of(study), () -> turn(0));
    QueryParameters asked = event.getLocation().getQueryParameters();
    asked.getSingleParameter("subject").ifPresent(filters::subject);
    asked.getSingleParameter("mine").ifPresent(mine -> filters.onlyMine());
    heading = new Heading(Say.it("queries.title"));
    BulkBar bulk = bulk();
    list = new QueryList(labels, this::turn, this::choose, bulk);
    page.removeAll();
    page.add(heading, filters, told, list, keys(bulk != null));
    turn(0);
    asked
        .getSingleParameter("query")
        .flatMap(number -> rows.stream().filter(q -> number.equals("" + q.id())).findFirst())
        .ifPresent(this::choose);
  }

  private @Nullable BulkBar bulk() {
    return visitor.in(study).may(Permission.CLOSE_QUERY)
        ? new BulkBar((ids, text) -> actions.closeTogether(study, ids, text), this::closed)
        : null;
  }

  private void closed(BulkReport report) {
    turn(offset);
    told.removeAll();
    told.add(
        Note.of(
            report.refused().isEmpty() ? Status.CLOSED : Status.CHECK,
            Say.it("bulk.done"),
            BulkBar.report(report)));
  }

  private static Div keys(boolean ticks) {
    Div keys =
        Parts.box(
            "xs dim keysline",
            Parts.key("↑"),
            Parts.key("↓"),
            Parts.text(" " + Say.it("queries.keys.move") + " "));
    if (ticks) {
      keys.add(Parts.key("Space"), Parts.text(" " + Say.it("queries.keys.tick") + " "));
    }
    keys.add(
        Parts.key("Enter"),
        Parts.text(" " + Say.it("queries.keys.open") + " "),
        Parts.key("r"),
        Parts.text(" " + Say.it("queries.keys.answer")));
    return keys;
  }

  private void turn(int from) {
    offset = from;
    beside.removeAll();
    told.removeAll();
    Worklist found = queries.page(study, filters.filter(), filters.sort(), from, QueryList.PAGE);
    rows = found.rows();
    filters.count(found);
    heading.says(
        Say.it(
            "queries.counts",
            Map.of(
                "open", found.of(QueryState.OPEN),
                "answered", found.of(QueryState.ANSWERED),
                "overdue", found.overdue())));
    if (found.total() == 0) {
      NativeButton clear = Buttons.small(Buttons.plain(Say.it("filters.clear")));
      clear.addClickListener(pressed -> filters.clear());
      list.nothing(clear);
    } else {
      list.show(from, new Page<>(found.rows(), found.total()));
    }
  }

  private void choose(QueryView query) {
    list.mark(query);
    SubjectRef ref = new SubjectRef(study, query.subject());
    Standing standing = visitor.in(study);
    boolean ofItem = Breadth.of(query.at()) == Breadth.ITEM;
    QueryPanel panel =
        new QueryPanel(
            ref,
            query,
            labels,
            ofItem ? openEntry.open(ref, query.at().visit(), query.at().form()) : null,
            new QueryThread(study, query, standing, actions, () -> renew(query)),
            beside::removeAll);
    if (standing.may(Permission.ASSIGN_QUERY) && query.state().isOpen()) {
      panel.assigns(pick(ref, query));
    }
    beside.removeAll();
    beside.add(panel);
  }

  private AssigneePick pick(SubjectRef ref, QueryView query) {
    AssigneePick pick = new AssigneePick();
    pick.offer(actions.assignees(ref, query.at()), query.assignee());
    pick.addValueChangeListener(
        chosen -> {
          actions.assign(study, query.id(), chosen.getValue());
          renew(query);
        });
    return pick;
  }

  /** The list anew, and the same query with what was just said. */
  private void renew(QueryView query) {
    turn(offset);
    QueryFilter same =
        new QueryFilter(query.subject(), null, null, query.at().visit(), query.at().form());
    queries.page(study, same, 0, MOST_OF_A_FORM).rows().stream()
        .filter(q -> q.id() == query.id())
        .findFirst()
        .ifPresent(this::choose);
  }

  @Override
  public String getPageTitle() {
    return Say.it("queries.title") + " · " + study;
  }
}
