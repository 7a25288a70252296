package org.ecrf.ui.verification;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import org.ecrf.model.form.Item;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.verification.ChangedMark;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;

/** Items that were changed since they were marked: what was seen and what stands there now. */
class ChangedMarksTable extends Section {
  private final Labels labels;
  private final Pager pager;

  ChangedMarksTable(Labels labels, IntConsumer turn) {
    this.labels = labels;
    pager = new Pager(VerificationPage.PAGE, turn);
    addClassNames("card", "clip");
    setId("changed-since");
  }

  void show(int from, Page<ChangedMark> page) {
    removeAll();
    if (page.rows().isEmpty()) {
      add(Empty.of(Say.it("verification.none.changed")));
      return;
    }
    Table table =
        new Table(
            Say.it("verification.changed"),
            List.of(
                Say.it("queries.subject"),
                Say.it("verification.item"),
                Say.it("verification.was"),
                Say.it("verification.is"),
                Say.it("verification.by"),
                Say.it("verification.marked")));
    page.rows().forEach(mark -> row(table, mark));
    pager.show(from, page.rows().size(), page.total());
    add(table, pager);
  }

  private void row(Table table, ChangedMark mark) {
    SubjectRef ref = new SubjectRef(labels.study().id(), mark.subject());
    Item item = labels.definition(mark.at()).orElse(null);
    table
        .row(
            Parts.link(Address.of(Address.CASEBOOK, ref), mark.subject(), "b"),
            new Div(
                new Div(Parts.link(Address.item(ref, mark.at()), labels.item(mark.at()))),
                Parts.box("xs dim", Parts.text(labels.place(mark.at().visit(), mark.at().form())))),
            item == null ? Table.nothing() : ChangedValue.old(item, mark.changed()),
            item == null ? Table.nothing() : ChangedValue.now(item, mark.changed()),
            who(mark.changed().by(), mark.changed().at()),
            new Div(
                new Div(who(mark.by(), mark.marked())),
                Parts.box("xs dim", Parts.text(MarkWords.said(mark.kind())))))
        .getElement()
        .setAttribute("data-changed", mark.subject() + "/" + mark.at());
  }

  private static Component who(String name, Instant at) {
    return Parts.text(name + ", " + Moments.moment(at), "mut", "sm");
  }
}
