package org.ecrf.ui.lock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.lock.ListLocks;
import org.ecrf.server.lock.LockLine;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;

/** What is and was frozen and locked, the newest first. */
class LockRecords extends Card {
  private static final int PAGE = 20;
  private static final int HASH_SHOWN = 12;

  private final String study;
  private final ListLocks locks;
  private final PlaceNames names;
  private final Pager pager = new Pager(PAGE, this::turn);
  private final Div records = new Div();

  LockRecords(String study, ListLocks locks, PlaceNames names) {
    super(Say.it("lock.records"));
    this.study = study;
    this.locks = locks;
    this.names = names;
    addClassName("clip");
    add(records, pager);
    turn(0);
  }

  private void turn(int offset) {
    Page<LockLine> page = locks.page(study, offset, PAGE);
    records.removeAll();
    pager.show(offset, page.rows().size(), page.total());
    if (page.total() == 0) {
      records.add(Empty.of(Say.it("lock.none"), Parts.text(Say.it("lock.none.text"))));
      return;
    }
    Table table =
        new Table(
            Say.it("lock.records"),
            List.of(
                Say.it("lock.number"),
                Say.it("lock.what"),
                Say.it("lock.state"),
                Say.it("lock.when"),
                Say.it("lock.by"),
                Say.it("lock.head")));
    page.rows().forEach(line -> row(table, line));
    records.add(table);
  }

  private void row(Table table, LockLine line) {
    String head = line.trailHead();
    var hash = Parts.text(head.substring(0, Math.min(HASH_SHOWN, head.length())), "hash");
    hash.setTitle(head);
    table
        .row(
            Parts.text(LockWords.number(line.id()), "nw"),
            place(line),
            state(line),
            Parts.text(Moments.moment(line.at()), "nw"),
            Parts.text(by(line), "mut"),
            hash)
        .getElement()
        .setAttribute("data-lock", String.valueOf(line.id()));
  }

  private Component place(LockLine line) {
    String subject = line.subject();
    return subject == null
        ? Parts.strong(names.of(line))
        : Parts.link(
            Address.of(Address.CASEBOOK, new SubjectRef(study, subject)), names.of(line), "b");
  }

  private static Component state(LockLine line) {
    Status status = line.degree() == Degree.LOCKED ? Status.LOCKED : Status.FROZEN;
    return line.undoneAt() == null
        ? status.badge()
        : Parts.text(
            Say.it(
                "lock.undone",
                Map.of(
                    "who", String.valueOf(line.undoneBy()),
                    "when", Moments.moment(line.undoneAt()))),
            "mut");
  }

  private static String by(LockLine line) {
    return line.askedBy() == null ? line.by() : line.askedBy() + ", " + line.by();
  }
}
