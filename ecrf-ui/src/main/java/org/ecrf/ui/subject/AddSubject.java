package org.ecrf.ui.subject;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.subject.RegisterSubject;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.DayField;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Refusals;

/** Registers a person who has consented; the platform gives the number. */
class AddSubject extends Section {
  private final Select<ListSites.SiteLine> site = new Select<>();
  private final DayField consent = new DayField();
  private final Div refusal = Parts.box("");
  private final String study;
  private final RegisterSubject register;
  private final Consumer<SubjectRef> registered;

  /** One for each opening: pressing twice registers once. */
  private String request = UUID.randomUUID().toString();

  AddSubject(
      String study,
      List<ListSites.SiteLine> sites,
      RegisterSubject register,
      Consumer<SubjectRef> registered) {
    this.study = study;
    this.register = register;
    this.registered = registered;
    addClassName("card");
    setId("registration");
    site.setId("site");
    site.addClassName("f-place");
    site.setLabel(Say.it("register.site"));
    site.setItems(sites);
    site.setItemLabelGenerator(s -> s == null ? "" : s.code() + " " + s.name());
    if (sites.size() == 1) {
      site.setValue(sites.getFirst());
    }
    consent.setId("consent-date");
    consent.setLabel(Say.it("register.consent"));
    NativeButton send = Buttons.primary(Say.it("register.send"));
    send.setId("register");
    send.addClickListener(pressed -> send());
    NativeButton cancel = Buttons.plain(Say.it("cancel"));
    cancel.addClickListener(pressed -> setVisible(false));
    add(
        Parts.box("hd", new H2(Say.it("register.title"))),
        Parts.box(
            "bd col",
            Parts.text(Say.it("register.text"), "mut", "sm"),
            Parts.box("row w bottom", site, consent, send, cancel),
            refusal));
    setVisible(false);
  }

  void open() {
    request = UUID.randomUUID().toString();
    refusal.removeAll();
    setVisible(true);
    if (site.isEmpty()) {
      site.focus();
    } else {
      consent.focus();
    }
  }

  private void send() {
    refusal.removeAll();
    LocalDate day = consent.getValue();
    if (site.isEmpty() || day == null) {
      refusal.add(Note.refused(Say.it("register.needed")));
      return;
    }
    try {
      registered.accept(
          register.register(
              new RegisterSubject.Command(study, site.getValue().code(), day, request)));
    } catch (Refused refused) {
      refusal.add(Note.refused(Refusals.sentence(refused.refusal())));
      request = UUID.randomUUID().toString();
    }
  }
}
