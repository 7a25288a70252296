package org.ecrf.ui.subject;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Permission;
import org.ecrf.server.overview.CasebookView;
import org.ecrf.server.overview.ListSubjects;
import org.ecrf.server.overview.ShowCasebook;
import org.ecrf.server.overview.SubjectFilter;
import org.ecrf.server.overview.SubjectRow;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.study.SiteState;
import org.ecrf.server.subject.RegisterSubject;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Standing;
import org.ecrf.ui.shell.Visitor;
import org.ecrf.ui.shell.Wide;

/** The subjects of a study against its visits. */
@Route(value = Address.SUBJECTS, layout = MainLayout.class)
@Dependent
@PermitAll
public class SubjectsPage extends Div implements Wide, BeforeEnterObserver, HasDynamicTitle {
  @Inject ListSubjects subjects;
  @Inject ShowCasebook casebook;
  @Inject ShowStudy showStudy;
  @Inject ListSites listSites;
  @Inject RegisterSubject register;
  @Inject Visitor visitor;

  private final VisitPopover popover = new VisitPopover();
  private final Section card = new Section();
  private final Div none = new Div();
  private String study = "";
  private StudyDefinition definition;
  private SubjectGrid grid;
  private SubjectFilters filters;
  private Heading heading;

  @PostConstruct
  void build() {
    addClassName("view");
    card.addClassNames("card", "mxcard");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    Standing standing = visitor.in(study);
    List<ListSites.SiteLine> sites = listSites.of(study);
    definition = showStudy.of(study).definition();
    grid = new SubjectGrid(definition);
    grid.onCell(this::open);
    filters = new SubjectFilters(sites, this::find, grid::words);
    event.getLocation().getQueryParameters().getSingleParameter("text").ifPresent(filters::text);
    heading = new Heading(Say.it("subjects.title"));
    removeAll();
    add(heading);
    addRegistration(standing, sites);
    card.removeAll();
    card.add(grid);
    add(filters, card, none, legend(), popover);
    find();
  }

  private void addRegistration(Standing standing, List<ListSites.SiteLine> sites) {
    List<ListSites.SiteLine> own =
        sites.stream()
            .filter(site -> site.state() == SiteState.ACTIVE)
            .filter(site -> standing.may(Permission.REGISTER_SUBJECT, site.code()))
            .toList();
    if (own.isEmpty()) {
      return;
    }
    AddSubject form = new AddSubject(study, own, register, this::registered);
    NativeButton add = Buttons.withIcon(Buttons.primary(Say.it("subjects.add")), "plus");
    add.setId("add-subject");
    add.addClickListener(pressed -> form.open());
    heading.does(add);
    add(form);
  }

  private void registered(SubjectRef ref) {
    UI.getCurrent().navigate(Address.of(Address.CASEBOOK, ref));
  }

  private void find() {
    SubjectFilter filter = filters.filter();
    long total = subjects.page(study, filter, 0, 1).total();
    heading.says(Say.it("subjects.count", "n", total));
    card.setVisible(total > 0);
    none.removeAll();
    if (total == 0) {
      none.add(nothing(filter));
      return;
    }
    grid.setItems(
        DataProvider.fromCallbacks(
            asked -> page(filter, asked.getOffset(), asked.getLimit()).rows().stream(),
            // who counts asks for all of them
            asked -> (int) page(filter, 0, 1).total()));
  }

  private Page<SubjectRow> page(SubjectFilter filter, int offset, int limit) {
    return subjects.page(study, filter, offset, Math.max(1, limit));
  }

  private Div nothing(SubjectFilter filter) {
    if (filter.equals(SubjectFilter.ALL)) {
      return Empty.of(Say.it("subjects.none"), Parts.text(Say.it("subjects.none.text")));
    }
    NativeButton clear = Buttons.small(Buttons.plain(Say.it("filters.clear")));
    clear.addClickListener(pressed -> filters.clear());
    return Empty.of(Say.it("subjects.nomatch"), clear);
  }

  private void open(SubjectRow row, String visit) {
    CasebookView of = casebook.of(new SubjectRef(study, row.number()));
    definition.visit(visit).ifPresent(v -> popover.show(of, v, new Labels(definition)));
  }

  private static Div legend() {
    Div legend = Parts.box("legend mleg");
    for (Status status : SubjectGrid.legend()) {
      legend.add(new Span(Icons.icon(status.icon(), "fg", status.tone()), new Span(status.word())));
    }
    return legend;
  }

  @Override
  public String getPageTitle() {
    return Say.it("subjects.title") + " · " + study;
  }
}
