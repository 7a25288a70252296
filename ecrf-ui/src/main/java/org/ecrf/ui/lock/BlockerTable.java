package org.ecrf.ui.lock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.lock.Blocker;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;

/** What stands in the way of a lock, each with the way to it; of very much the beginning. */
class BlockerTable extends Div {
  private static final int MOST = 100;

  private final String study;
  private final Labels labels;
  private final boolean many;

  /**
   * @param many the place is of several subjects, and each line names its own
   */
  BlockerTable(String study, Labels labels, boolean many) {
    this.study = study;
    this.labels = labels;
    this.many = many;
    setId("blockers");
  }

  /** Nothing is known yet: somebody has to ask. */
  void ask(Runnable check) {
    removeAll();
    NativeButton button = Buttons.withIcon(Buttons.plain(Say.it("lock.check")), "crit");
    button.setId("check");
    button.addClickListener(pressed -> check.run());
    setClassName("bd", true);
    add(
        Parts.box(
            "col", Parts.text(Say.it("lock.check.text"), "sm", "mut"), Parts.box("row", button)));
  }

  void show(List<Blocker> blockers) {
    removeAll();
    setClassName("bd", blockers.isEmpty());
    if (blockers.isEmpty()) {
      add(Note.of(Status.COMPLETE, Say.it("lock.ready"), Say.it("lock.ready.text")));
      return;
    }
    Table table =
        new Table(
            Say.it("lock.blocks"),
            List.of(Say.it("lock.state"), Say.it("lock.condition"), Say.it("lock.where")));
    blockers.stream().limit(MOST).forEach(blocker -> row(table, blocker));
    if (blockers.size() > MOST) {
      table.line(Parts.text(Say.it("lock.more", "n", blockers.size() - MOST), "mut"));
    }
    add(table);
  }

  private void row(Table table, Blocker blocker) {
    String kind = blocker.kind().name().toLowerCase(Locale.ROOT);
    table
        .row(
            Status.BLOCKS.badge(Say.it("blocker." + kind)),
            Parts.text(sentence(blocker)),
            place(blocker))
        .addClassName("blocker");
  }

  private String sentence(Blocker blocker) {
    String subject = blocker.subject();
    return many && subject != null
        ? subject + " · " + Say.it(blocker.sentence())
        : Say.it(blocker.sentence());
  }

  private Component ofSubject(Blocker.Kind kind, SubjectRef ref) {
    return switch (kind) {
      case STATE ->
          Parts.link(Address.of(Address.ELIGIBILITY, ref), Say.it("casebook.eligibility"));
      case REDACTION -> Parts.link(Address.of(Address.REDACTIONS, study), Say.it("nav.redactions"));
      default -> Parts.link(Address.of(Address.CASEBOOK, ref), ref.number());
    };
  }

  private Component place(Blocker blocker) {
    String subject = blocker.subject();
    if (subject == null) {
      return Table.nothing();
    }
    SubjectRef ref = new SubjectRef(study, subject);
    if (blocker.kind() == Blocker.Kind.NOT_SHOWN) {
      return Parts.text(labels.visit(blocker.visit()));
    }
    if (blocker.form().isEmpty()) {
      return ofSubject(blocker.kind(), ref);
    }
    if (blocker.item() == null) {
      return Parts.link(
          Address.form(ref, blocker.visit(), blocker.form()),
          labels.place(blocker.visit(), blocker.form()));
    }
    ItemPath at = new ItemPath(blocker.visit(), blocker.form(), blocker.item());
    return Parts.link(Address.item(ref, at), labels.path(at));
  }
}
