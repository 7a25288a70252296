package org.ecrf.ui.query;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Visitor;
import org.ecrf.ui.shell.Wide;

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
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("subject")
        .ifPresent(filters::subject);
    heading = new Heading(Say.it("queries.title"));
    list = new QueryList(labels, this::turn, this::choose);
    page.removeAll();
    page.add(heading, filters, list);
    turn(0);
  }

  private void turn(int from) {
    offset = from;
    beside.removeAll();
    heading.says(
        Say.it(
            "queries.counts",
            Map.of("open", count(QueryState.OPEN), "answered", count(QueryState.ANSWERED))));
    Page<QueryView> found = queries.page(study, filters.filter(), from, QueryList.PAGE);
    if (found.total() == 0) {
      NativeButton clear = Buttons.small(Buttons.plain(Say.it("filters.clear")));
      clear.addClickListener(pressed -> filters.clear());
      list.nothing(clear);
    } else {
      list.show(from, found);
    }
  }

  private long count(QueryState state) {
    return queries.page(study, new QueryFilter(null, state, null, null, null), 0, 1).total();
  }

  private void choose(QueryView query) {
    list.mark(query);
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
