package org.ecrf.ui.trail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.trail.ListSeals;
import org.ecrf.server.trail.ShowTrail;
import org.ecrf.server.trail.TrailFilter;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.jspecify.annotations.Nullable;

/** What happened to the study itself: registrations, sites, grants, publications, locks. */
@Route(value = Address.TRAIL, layout = MainLayout.class)
@Dependent
@PermitAll
public class StudyTrailPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  @Inject ShowTrail trail;
  @Inject ShowStudy showStudy;
  @Inject ListSeals seals;

  private String study = "";
  private @Nullable TrailFind find;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    Labels labels = new Labels(showStudy.of(study).definition());
    removeAll();
    TrailTable table =
        new TrailTable(
            labels, null, (offset, limit) -> trail.ofStudy(study, wanted(), offset, limit));
    find = new TrailFind(TrailFind.OF_STUDY, () -> table.turn(0));
    add(
        new Heading(Say.it("trail.study")).says(Say.it("trail.sub")),
        Parts.box("col gap", new SealsCard(seals, study), find, table));
  }

  private TrailFilter wanted() {
    return find == null ? TrailFilter.ALL : find.filter();
  }

  @Override
  public String getPageTitle() {
    return Say.it("trail.study") + " · " + study;
  }
}
