package org.ecrf.ui.team;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.ecrf.server.access.Role;
import org.ecrf.server.delegation.GrantRole;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.item.DayField;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Refusals;
import org.ecrf.ui.shell.Standing;

/** Gives a person a role, at one site or at all, with its delegation record. */
class GrantForm extends Card {
  private final TextField user = new TextField(Say.it("team.user"));
  private final Select<Role> role = new Select<>();
  private final Select<ListSites.SiteLine> site = new Select<>();
  private final DayField from = new DayField();
  private final DayField until = new DayField();
  private final TextField tasks = new TextField(Say.it("team.tasks"));
  private final TrainingFields training = new TrainingFields("grant-training");
  private final Div refusal = Parts.box("");
  private final String study;
  private final GrantRole grantRole;
  private final Runnable granted;

  GrantForm(String study, List<ListSites.SiteLine> sites, GrantRole grantRole, Runnable granted) {
    super(Say.it("team.grant"));
    this.study = study;
    this.grantRole = grantRole;
    this.granted = granted;
    user.setId("grant-user");
    roles();
    sites(sites);
    from.setId("grant-from");
    from.setLabel(Say.it("team.from"));
    until.setId("grant-until");
    until.setLabel(Say.it("team.until"));
    tasks.setId("grant-tasks");
    tasks.setWidth("min(22rem, 70vw)");
    NativeButton send = Buttons.primary(Say.it("team.grant.send"));
    send.setId("grant");
    send.addClickListener(pressed -> send());
    body(
        Parts.box("row w bottom", user, role, site, from, until),
        Parts.box("row w bottom", tasks, training),
        refusal,
        Parts.box("row", send));
  }

  private void roles() {
    role.setId("grant-role");
    role.addClassName("f-filter");
    role.setLabel(Say.it("team.role"));
    role.setItems(Role.values());
    role.setItemLabelGenerator(r -> r == null ? "" : Standing.word(r));
  }

  private void sites(List<ListSites.SiteLine> sites) {
    site.setId("grant-site");
    site.addClassName("f-filter");
    site.setLabel(Say.it("team.site"));
    site.setItems(sites);
    site.setEmptySelectionAllowed(true);
    site.setEmptySelectionCaption(Say.it("team.everywhere"));
    site.setItemLabelGenerator(
        s -> s == null ? Say.it("team.everywhere") : s.code() + " " + s.name());
  }

  private void send() {
    refusal.removeAll();
    if (user.getValue().isBlank() || role.isEmpty()) {
      refusal.add(Note.refused(Say.it("team.needed")));
      return;
    }
    if (role.getValue().side() == Role.Side.SITE && site.isEmpty()) {
      refusal.add(Note.refused(Say.it("team.site.needed")));
      return;
    }
    try {
      grantRole.grant(command());
    } catch (Refused refused) {
      refusal.add(Note.refused(Refusals.sentence(refused.refusal())));
      return;
    }
    granted.run();
  }

  private GrantRole.Command command() {
    return new GrantRole.Command(
        study,
        user.getValue().strip(),
        role.getValue(),
        site.getValue() == null ? null : site.getValue().code(),
        GrantWords.start(from.getValue()),
        GrantWords.end(until.getValue()),
        tasks.getValue(),
        training.value(),
        UUID.randomUUID().toString());
  }
}
