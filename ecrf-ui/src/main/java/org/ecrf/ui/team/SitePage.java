package org.ecrf.ui.team;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.Permission;
import org.ecrf.server.site.ShowChecklist;
import org.ecrf.server.site.SiteCheck.Phase;
import org.ecrf.server.study.SiteState;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.ReasonForm;
import org.ecrf.ui.shell.Visitor;

/** How a site begins and ends: its two checklists, and the steps that they lead to. */
@Route(value = Address.SITE, layout = MainLayout.class)
@Dependent
@PermitAll
public class SitePage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  @Inject ShowChecklist showChecklist;
  @Inject SiteSteps steps;
  @Inject Visitor visitor;

  private String study = "";
  private String site = "";

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    site = event.getRouteParameters().get(Address.PLACE).orElseThrow();
    steps.at(study, site, this::show);
    show();
  }

  private void show() {
    ShowChecklist.Checklist checklist = showChecklist.of(study, site);
    boolean keeps = visitor.in(study).mayEverywhere(Permission.ADMINISTER);
    removeAll();
    add(new Heading(Say.it("site.title", "site", site)).says(Say.it("site.sub")));
    Div cards = Parts.box("col gap", Parts.box("row", SiteWords.badge(checklist.state())));
    for (Phase phase : Phase.values()) {
      cards.add(card(phase, checklist, keeps));
    }
    if (keeps && checklist.state() == SiteState.CLOSED) {
      cards.add(
          new Card(Say.it("site.reopen"))
              .body(new ReasonForm("reopen", Buttons.plain(Say.it("site.reopen")), steps::reopen)));
    }
    add(cards);
  }

  private Card card(Phase phase, ShowChecklist.Checklist checklist, boolean keeps) {
    List<ShowChecklist.Line> lines =
        checklist.items().stream().filter(line -> line.phase() == phase).toList();
    boolean running =
        checklist.state() == (phase == Phase.ACTIVATION ? SiteState.PLANNED : SiteState.ACTIVE);
    boolean open = running || phase == Phase.CLOSURE && checklist.state() == SiteState.PLANNED;
    return new ChecklistCard(phase, lines, keeps && open, keeps && running, steps);
  }

  @Override
  public String getPageTitle() {
    return Say.it("site.title", "site", site) + " · " + study;
  }
}
