package org.ecrf.ui.verification;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.IntConsumer;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.verification.OpenForm;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;

/** Forms in which something is to be verified; each leads to itself in the casebook. */
class OpenFormsTable extends Section {
  private final Labels labels;
  private final Pager pager;

  OpenFormsTable(Labels labels, IntConsumer turn) {
    this.labels = labels;
    pager = new Pager(VerificationPage.PAGE, turn);
    addClassNames("card", "clip");
    setId("to-verify");
  }

  void show(int from, Page<OpenForm> page) {
    removeAll();
    if (page.rows().isEmpty()) {
      add(Empty.of(Say.it("verification.none")));
      return;
    }
    Table table =
        new Table(
            Say.it("verification.open"),
            List.of(
                Say.it("queries.subject"),
                Say.it("verification.form"),
                Say.it("verification.state"),
                Say.it("verification.items"),
                Say.it("verification.since")));
    page.rows().forEach(form -> row(table, form));
    pager.show(from, page.rows().size(), page.total());
    add(table, pager);
  }

  private void row(Table table, OpenForm form) {
    SubjectRef ref = new SubjectRef(labels.study().id(), form.subject());
    String address = Address.form(ref, form.visit(), form.form());
    table
        .row(
            Parts.link(Address.of(Address.CASEBOOK, ref), form.subject(), "b"),
            Parts.link(address, labels.place(form.visit(), form.form())),
            (form.state() == EntryState.COMPLETE ? Status.COMPLETE : Status.IN_PROGRESS).badge(),
            Parts.text(
                Say.it("verification.items.of", "open", form.open(), "asked", form.asked()), "nw"),
            changed(form))
        .getElement()
        .setAttribute("data-form", form.subject() + "/" + form.visit() + "/" + form.form());
  }

  private static Component changed(OpenForm form) {
    return form.changed() == 0
        ? Table.nothing()
        : Status.CHANGED.badge(String.valueOf(form.changed()));
  }
}
