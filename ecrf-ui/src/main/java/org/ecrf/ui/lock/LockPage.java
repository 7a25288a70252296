package org.ecrf.ui.lock;

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
import org.ecrf.server.lock.ListLocks;
import org.ecrf.server.lock.LockLine;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Empty;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Pager;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Visitor;

/** The lock records of a study, and for whoever may export, its datasets. */
@Route(value = Address.LOCK, layout = MainLayout.class)
@Dependent
@PermitAll
public class LockPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int PAGE = 20;
  private static final int HASH_SHOWN = 12;

  @Inject ListLocks locks;
  @Inject Exports exports;
  @Inject Visitor visitor;

  private final Pager pager = new Pager(PAGE, this::turn);
  private final Div records = new Div();
  private String study = "";

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    study = event.getRouteParameters().get(Address.STUDY).orElseThrow();
    removeAll();
    add(new Heading(Say.it("lock.title")).says(Say.it("lock.sub")));
    Card card = new Card(Say.it("lock.records"));
    card.addClassName("clip");
    card.add(records, pager);
    Div columns = Parts.box("split half", card);
    if (visitor.in(study).may(Permission.EXPORT)) {
      columns.add(new ExportArea(study, exports, locks.page(study, 0, 500).rows()));
    } else {
      columns.removeClassName("half");
    }
    add(columns);
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
                Say.it("queries.subject"),
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
            Parts.box("row nw", Icons.icon("lock", "mut"), Parts.text(LockWords.number(line.id()))),
            Parts.link(
                Address.of(Address.CASEBOOK, new SubjectRef(study, line.subject())),
                line.subject(),
                "b"),
            Parts.text(Moments.moment(line.at()), "nw"),
            Parts.text(line.by(), "mut"),
            hash)
        .getElement()
        .setAttribute("data-lock", String.valueOf(line.id()));
  }

  @Override
  public String getPageTitle() {
    return Say.it("lock.title") + " · " + study;
  }
}
