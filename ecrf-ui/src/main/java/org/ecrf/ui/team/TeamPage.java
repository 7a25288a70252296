package org.ecrf.ui.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ecrf.server.access.GrantRole;
import org.ecrf.server.access.ListGrants;
import org.ecrf.server.access.RevokeGrant;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.Confirm;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Standing;

/** Sites of a study, and who is what at which of them. */
@Route(value = Address.TEAM, layout = MainLayout.class)
@Dependent
@PermitAll
public class TeamPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  @Inject ListSites sites;
  @Inject ListGrants grants;
  @Inject GrantRole grantRole;
  @Inject RevokeGrant revokeGrant;

  private String study = "";

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    show();
  }

  private void show() {
    removeAll();
    List<ListSites.SiteLine> known = sites.of(study);
    Card people = new Card(Say.it("team.grants"));
    people.addClassName("clip");
    people.add(grantTable(grants.of(study)));
    add(
        new Heading(Say.it("team.title")).says(Say.it("team.sub")),
        Parts.box(
            "col gap",
            new GrantForm(study, known, grantRole, this::show),
            people,
            siteCard(known)));
  }

  private static Card siteCard(List<ListSites.SiteLine> known) {
    Card card = new Card(Say.it("team.sites"));
    card.addClassName("clip");
    Table table =
        new Table(
            Say.it("team.sites"),
            List.of(Say.it("team.code"), Say.it("team.name"), Say.it("team.zone")));
    known.forEach(
        s -> table.row(Parts.strong(s.code()), Parts.text(s.name()), Parts.text(s.timeZone())));
    card.add(table);
    return card;
  }

  private Table grantTable(List<ListGrants.Line> lines) {
    Table table =
        new Table(
            Say.it("team.grants"),
            List.of(
                Say.it("team.user"),
                Say.it("team.role"),
                Say.it("team.site"),
                Say.it("team.from"),
                Say.it("team.until"),
                Say.it("team.by"),
                Say.it("team.state")));
    lines.forEach(
        line ->
            table.row(
                Parts.strong(line.user()),
                Parts.text(Standing.word(line.role())),
                Parts.text(line.site() == null ? Say.it("team.everywhere") : line.site()),
                Parts.text(Moments.moment(line.from()), "nw"),
                Parts.text(line.until() == null ? "" : Moments.moment(line.until()), "nw"),
                Parts.text(line.grantedBy(), "mut"),
                state(line)));
    return table;
  }

  private Component state(ListGrants.Line line) {
    if (line.revokedAt() != null) {
      return Status.NOT_APPLICABLE.badge(
          Say.it("team.revoked", "when", Moments.moment(line.revokedAt())));
    }
    NativeButton revoke = Buttons.small(Buttons.plain(Say.it("team.revoke")));
    revoke.addClickListener(pressed -> confirm(line));
    return revoke;
  }

  private void confirm(ListGrants.Line line) {
    String request = UUID.randomUUID().toString();
    new Confirm(
            Say.it("team.revoke"),
            Buttons.grave(Say.it("team.revoke")),
            () -> {
              revokeGrant.revoke(study, line.id(), request);
              show();
            },
            Parts.text(
                Say.it(
                    "team.revoke.text", "user", line.user(), "role", Standing.word(line.role()))))
        .open();
  }

  @Override
  public String getPageTitle() {
    return Say.it("team.title") + " · " + study;
  }
}
