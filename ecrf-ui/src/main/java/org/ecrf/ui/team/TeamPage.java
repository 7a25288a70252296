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
import org.ecrf.server.delegation.GrantRole;
import org.ecrf.server.delegation.ListGrants;
import org.ecrf.server.study.AddSite;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Standing;
import org.ecrf.ui.shell.Visitor;

/** Sites of a study, and who is what at which of them: of a site, its delegation log. */
@Route(value = Address.TEAM, layout = MainLayout.class)
@Dependent
@PermitAll
public class TeamPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  @Inject ListSites sites;
  @Inject ListGrants grants;
  @Inject GrantRole grantRole;
  @Inject AddSite addSite;
  @Inject GrantSteps steps;
  @Inject Visitor visitor;

  private String study = "";

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    steps.in(study, this::show);
    show();
  }

  private void show() {
    removeAll();
    List<ListSites.SiteLine> known = sites.of(study);
    Standing standing = visitor.in(study);
    Card people = new Card(Say.it("team.grants"));
    people.addClassName("clip");
    people.add(new GrantTable(grants.of(study), standing, steps));
    if (standing.mayEverywhere(Permission.READ_TEAM)) {
      people.aside(Parts.link(Address.of(Address.ACCESS, study), Say.it("access.title"), "end"));
    }
    Div cards = Parts.box("col gap");
    if (standing.mayEverywhere(Permission.ADMINISTER)) {
      cards.add(new GrantForm(study, known, grantRole, this::show));
    }
    cards.add(people, siteCard(known));
    if (standing.mayEverywhere(Permission.ADMINISTER)) {
      cards.add(new SiteForm(study, addSite, this::show));
    }
    add(new Heading(Say.it("team.title")).says(Say.it("team.sub")), cards);
  }

  private Card siteCard(List<ListSites.SiteLine> known) {
    Card card = new Card(Say.it("team.sites"));
    card.addClassName("clip");
    Table table =
        new Table(
            Say.it("team.sites"),
            List.of(
                Say.it("team.code"),
                Say.it("team.name"),
                Say.it("team.zone"),
                Say.it("team.state")));
    known.forEach(
        s ->
            table.row(
                Parts.link(Address.site(study, s.code()), s.code(), "b"),
                Parts.text(s.name()),
                Parts.text(s.timeZone()),
                SiteWords.badge(s.state())));
    card.add(table);
    return card;
  }

  @Override
  public String getPageTitle() {
    return Say.it("team.title") + " · " + study;
  }
}
