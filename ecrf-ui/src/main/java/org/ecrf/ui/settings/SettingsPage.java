package org.ecrf.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.access.Permission;
import org.ecrf.server.facts.ListCohorts;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.study.ListStudies;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Standing;
import org.ecrf.ui.shell.Visitor;

/** What is set while the study runs, for everybody to see and for some to change. */
@Route(value = Address.SETTINGS, layout = MainLayout.class)
@Dependent
@PermitAll
public class SettingsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  @Inject ShowStudy showStudy;
  @Inject ListStudies listStudies;
  @Inject ListSites listSites;
  @Inject ListCohorts listCohorts;
  @Inject ParametersCard parameters;
  @Inject RangesCard ranges;
  @Inject PlansCard plans;
  @Inject VersionsCard versions;
  @Inject Visitor visitor;

  private String study = "";

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    List<ListSites.SiteLine> sites = listSites.of(study);
    StudyDefinition definition = newest();
    Standing standing = visitor.in(study);
    removeAll();
    add(new Heading(Say.it("settings.title")).says(Say.it("settings.sub")));
    Div cards = Parts.box("col gap");
    if (!definition.parameters().isEmpty()) {
      parameters.show(definition);
      cards.add(parameters);
    }
    if (!definition.cohorts().isEmpty()) {
      cards.add(new CohortsCard(listCohorts.of(study)));
    }
    if (!definition.analytes().isEmpty() && !sites.isEmpty()) {
      ranges.show(definition, sites, standing);
      cards.add(ranges);
    }
    if (standing.may(Permission.READ_MONITORING) && !sites.isEmpty()) {
      plans.show(study);
      cards.add(plans);
    }
    versions.show(study, sites, standing);
    cards.add(versions);
    add(cards);
  }

  /**
   * Settings belong to the newest version: what it adds is set before it is put into force.
   *
   * @throws Refused where the study is none of the caller's
   */
  private StudyDefinition newest() {
    int version =
        listStudies.mine().stream()
            .filter(line -> line.id().equals(study))
            .findFirst()
            .orElseThrow(() -> new Refused(new Refusal.NotFound("study")))
            .version();
    return showStudy.of(study, version).definition();
  }

  @Override
  public String getPageTitle() {
    return Say.it("settings.title") + " · " + study;
  }
}
