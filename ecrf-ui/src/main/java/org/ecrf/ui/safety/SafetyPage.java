package org.ecrf.ui.safety;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.ecrf.server.access.Permission;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.safety.AlertFilter;
import org.ecrf.server.safety.AlertLine;
import org.ecrf.server.safety.AlertState;
import org.ecrf.server.safety.ListAlerts;
import org.ecrf.server.safety.OpenAlert;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Refusals;
import org.ecrf.ui.shell.Visitor;

/** The alerts of a study; what waits to be opened stands first. */
@Route(value = Address.SAFETY, layout = MainLayout.class)
@Dependent
@PermitAll
public class SafetyPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  static final int PAGE = 25;

  @Inject ListAlerts listAlerts;
  @Inject OpenAlert openAlert;
  @Inject ListSites sites;
  @Inject ShowStudy showStudy;
  @Inject Visitor visitor;

  private final Div refusal = Parts.box("");
  private String study = "";
  private AlertFilters filters;
  private AlertTable table;
  private Heading heading;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    Labels labels = new Labels(showStudy.of(study).definition());
    boolean acts = visitor.in(study).may(Permission.OPEN_ALERT);
    filters = new AlertFilters(sites.of(study), () -> turn(0));
    heading = new Heading(Say.it("safety.title"));
    table = new AlertTable(labels, acts, this::turn, this::open);
    removeAll();
    add(heading, filters, refusal, table);
    turn(0);
  }

  private void turn(int from) {
    Page<AlertLine> page = listAlerts.page(study, filters.filter(), from, PAGE);
    AlertFilter late = new AlertFilter(AlertState.WAITING, null, null, null, true);
    heading.says(
        Say.it(
            "safety.sub",
            "waiting",
            listAlerts.page(study, AlertFilter.waiting(), 0, 1).total(),
            "late",
            listAlerts.page(study, late, 0, 1).total()));
    table.show(from, page);
  }

  /** Recorded first, then shown: who reads it has opened it. */
  private void open(AlertLine alert) {
    try {
      openAlert.open(study, alert.id(), UUID.randomUUID().toString());
    } catch (Refused refused) {
      refusal.removeAll();
      refusal.add(Note.refused(Refusals.sentence(refused.refusal())));
      turn(0);
      return;
    }
    SubjectRef ref = new SubjectRef(study, alert.subject());
    UI.getCurrent()
        .navigate(
            Address.of(Address.CASEBOOK, ref),
            QueryParameters.simple(Map.of("visit", alert.visit(), "form", alert.form())));
  }

  @Override
  public String getPageTitle() {
    return Say.it("safety.title") + " · " + study;
  }
}
