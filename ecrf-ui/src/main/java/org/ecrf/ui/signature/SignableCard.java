package org.ecrf.ui.signature;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.signature.Obstacle;
import org.ecrf.server.signature.Signable;
import org.ecrf.server.signature.SignableForm;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;

/** The first step: the forms that are signed, those that are locked, what stands in the way. */
class SignableCard extends Card {
  private final SubjectRef ref;
  private final Labels labels;

  SignableCard(SubjectRef ref, Signable signable, Labels labels) {
    super(Say.it("sign.step1"));
    this.ref = ref;
    this.labels = labels;
    addClassName("clip");
    aside(
        Parts.text(
            Say.it(
                "sign.amount", Map.of("forms", signable.forms().size(), "items", signable.items())),
            "sm",
            "mut"));
    add(signable.forms().isEmpty() ? Empty.of(Say.it("sign.nothing")) : table(signable));
    Div notes = Parts.box("bd col");
    if (!signable.obstacles().isEmpty()) {
      notes.add(obstacles(signable.obstacles()));
    }
    if (signable.locked() > 0) {
      notes.add(Note.of("warn", "lock", Parts.text(Say.it("sign.locked", "n", signable.locked()))));
    }
    signable.forms().stream()
        .flatMap(form -> form.findings().stream())
        .forEach(finding -> notes.add(Note.of("warn", "warn", Parts.text(Say.it(finding)))));
    if (notes.getComponentCount() > 0) {
      add(notes);
    }
  }

  private Table table(Signable signable) {
    Table table =
        new Table(
            Say.it("sign.step1"),
            List.of(
                Say.it("sign.form"),
                Say.it("sign.values"),
                Say.it("sign.changed"),
                Say.it("sign.queries")));
    signable.forms().forEach(form -> row(table, form));
    return table;
  }

  private void row(Table table, SignableForm form) {
    Status status = form.state() == EntryState.COMPLETE ? Status.COMPLETE : Status.IN_PROGRESS;
    Div name =
        new Div(
            status.mark(),
            Parts.text(" "),
            Parts.link(
                Address.form(ref, form.visit(), form.form()),
                labels.place(form.visit(), form.form())));
    if (!form.leftOut().isEmpty()) {
      name.add(Parts.box("xs mut", Parts.text(Say.it("sign.leftout", "n", form.leftOut().size()))));
    }
    table
        .row(
            name,
            Parts.text(Say.it("sign.items", "n", form.items()), "mut"),
            Parts.text(form.lastSaved() == null ? "" : Moments.moment(form.lastSaved()), "mut"),
            form.openQueries() == 0
                ? Table.nothing()
                : Status.OPEN.badge(Say.it("sign.open", "n", form.openQueries())))
        .getElement()
        .setAttribute("data-form", form.visit() + "/" + form.form());
  }

  private Component obstacles(List<Obstacle> obstacles) {
    Div lines = Parts.box("col");
    lines.add(Parts.strong(Say.it("sign.obstacles")));
    for (Obstacle obstacle : obstacles) {
      lines.add(
          Parts.link(
              Address.form(ref, obstacle.visit(), obstacle.form()), Say.it(obstacle.sentence())));
    }
    Div note = Note.of(Status.BLOCKS.tone(), Status.BLOCKS.icon(), lines);
    note.setId("obstacles");
    return note;
  }
}
