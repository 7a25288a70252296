package org.ecrf.ui.deviation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import org.ecrf.server.access.Permission;
import org.ecrf.server.deviation.ClassifyDeviation;
import org.ecrf.server.deviation.DeviationFilter;
import org.ecrf.server.deviation.DeviationLine;
import org.ecrf.server.deviation.DeviationState;
import org.ecrf.server.deviation.ListDeviations;
import org.ecrf.server.problem.Page;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Visitor;

/** The deviations of a study, the newest first. */
@Route(value = Address.DEVIATIONS, layout = MainLayout.class)
@Dependent
@PermitAll
public class DeviationsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final int PAGE = 25;

  @Inject ListDeviations listDeviations;
  @Inject ClassifyDeviation classifyDeviation;
  @Inject ListSites sites;
  @Inject ShowStudy showStudy;
  @Inject Visitor visitor;

  private String study = "";
  private DeviationFilters filters;
  private DeviationsTable table;
  private Heading heading;
  private int offset;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    Labels labels = new Labels(showStudy.of(study).definition());
    boolean classes = visitor.in(study).may(Permission.CLASSIFY_DEVIATION);
    DeviationSteps steps = new DeviationSteps(labels, classifyDeviation, () -> turn(offset));
    filters = new DeviationFilters(labels, sites.of(study), () -> turn(0));
    heading = new Heading(Say.it("deviations.title")).does(file());
    table = new DeviationsTable(labels, classes ? steps : null, this::turn);
    removeAll();
    add(heading, filters, table);
    turn(0);
  }

  private void turn(int from) {
    offset = from;
    Page<DeviationLine> page = listDeviations.page(study, filters.filter(), from, PAGE);
    DeviationFilter open = new DeviationFilter(DeviationState.NEW, null, null, null, null);
    heading.says(Say.it("deviations.sub", "n", listDeviations.page(study, open, 0, 1).total()));
    table.show(from, page);
  }

  private Anchor file() {
    Anchor file = new Anchor(this::write, "");
    file.setId("deviations-csv");
    file.add(Icons.icon("dl"));
    file.add(Parts.text(Say.it("deviations.csv")));
    file.addClassName("btn");
    return file;
  }

  private void write(DownloadEvent event) throws IOException {
    event.setFileName("deviations-" + study + ".csv");
    event.setContentType("text/csv;charset=utf-8");
    listDeviations.write(study, filters.filter(), event.getOutputStream());
  }

  @Override
  public String getPageTitle() {
    return Say.it("deviations.title") + " · " + study;
  }
}
