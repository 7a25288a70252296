package org.ecrf.ui.team;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.AddSite;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Refusals;

/** Adds a site to the study; it is planned until its checklist is done. */
class SiteForm extends Card {
  private final TextField code = new TextField(Say.it("team.code"));
  private final TextField name = new TextField(Say.it("team.name"));
  private final ComboBox<String> zone = new ComboBox<>(Say.it("team.zone"));
  private final Div refusal = Parts.box("");
  private final String study;
  private final AddSite addSite;
  private final Runnable added;
  private String request = UUID.randomUUID().toString();

  SiteForm(String study, AddSite addSite, Runnable added) {
    super(Say.it("team.site.add"));
    this.study = study;
    this.addSite = addSite;
    this.added = added;
    code.setId("site-code");
    name.setId("site-name");
    name.setWidth("min(22rem, 70vw)");
    zone.setId("site-zone");
    zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    NativeButton send = Buttons.primary(Say.it("team.site.send"));
    send.setId("add-site");
    send.addClickListener(pressed -> send());
    body(
        Parts.box("row w bottom", code, name, zone),
        Parts.box("sm mut", Parts.text(Say.it("team.site.code"))),
        refusal,
        Parts.box("row", send));
  }

  private void send() {
    refusal.removeAll();
    try {
      addSite.add(
          new AddSite.Command(
              study,
              code.getValue().strip(),
              name.getValue().strip(),
              Objects.requireNonNullElse(zone.getValue(), ""),
              request));
    } catch (Refused refused) {
      refusal.add(Note.refused(Refusals.sentence(refused.refusal())));
      request = UUID.randomUUID().toString();
      return;
    }
    added.run();
  }
}
