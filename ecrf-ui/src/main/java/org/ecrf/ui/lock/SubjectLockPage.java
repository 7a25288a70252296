package org.ecrf.ui.lock;

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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.access.Permission;
import org.ecrf.server.lock.Blocker;
import org.ecrf.server.lock.LockSubject;
import org.ecrf.server.lock.ShowLockConditions;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.ShowSubject;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.Confirm;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.Subject;
import org.ecrf.ui.shell.Visitor;

/** What still stands against locking a subject, each with the way to it; and the lock. */
@Route(value = Address.SUBJECT_LOCK, layout = MainLayout.class)
@Dependent
@PermitAll
public class SubjectLockPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final String WHY = "why-not";

  @Inject ShowLockConditions conditions;
  @Inject LockSubject lockSubject;
  @Inject ShowSubject showSubject;
  @Inject ShowStudy showStudy;
  @Inject Visitor visitor;
  @Inject MistakeCard mistake;

  private SubjectRef ref;
  private Labels labels;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ref = Subject.of(event.getRouteParameters());
    labels = new Labels(showStudy.of(ref.study()).definition());
    show();
  }

  private void show() {
    SubjectHead subject = showSubject.of(ref);
    removeAll();
    add(
        new Heading(Say.it("lock.subject", "subject", ref.number()))
            .under(Address.of(Address.SUBJECTS, ref.study()), Say.it("subjects.title"))
            .under(Address.of(Address.CASEBOOK, ref), ref.number()));
    if (subject.locked()) {
      Div note = Note.of(Status.LOCKED, Say.it("lock.done"), Say.it("lock.done.text"));
      note.setId("locked");
      add(note);
      return;
    }
    mistake.show(subject, visitor.in(ref.study()), this::show);
    if (subject.mistake() == null) {
      add(card(subject));
    }
    add(mistake);
  }

  private Card card(SubjectHead subject) {
    List<Blocker> blockers = conditions.of(ref);
    Card card = new Card(Say.it("lock.blocks"));
    card.addClassName("clip");
    card.add(blockers.isEmpty() ? ready() : table(blockers));
    if (visitor.in(ref.study()).may(Permission.LOCK, subject.site())) {
      card.add(action(blockers.isEmpty()));
    } else {
      card.body(Parts.text(Say.it("lock.notyours"), "mut"));
    }
    return card;
  }

  private static Component ready() {
    return Parts.box(
        "bd", Note.of(Status.COMPLETE, Say.it("lock.ready"), Say.it("lock.ready.text")));
  }

  private Table table(List<Blocker> blockers) {
    Table table =
        new Table(
            Say.it("lock.blocks"),
            List.of(Say.it("lock.state"), Say.it("lock.condition"), Say.it("lock.where")));
    for (Blocker blocker : blockers) {
      table
          .row(
              Status.BLOCKS.badge(
                  Say.it("blocker." + blocker.kind().name().toLowerCase(Locale.ROOT))),
              Parts.text(Say.it(blocker.sentence())),
              place(blocker))
          .addClassName("blocker");
    }
    return table;
  }

  private Component place(Blocker blocker) {
    if (blocker.kind() == Blocker.Kind.NOT_SHOWN) {
      return Parts.text(labels.visit(blocker.visit()));
    }
    if (blocker.form().isEmpty()) {
      return Parts.link(Address.of(Address.ELIGIBILITY, ref), Say.it("casebook.eligibility"));
    }
    if (blocker.item() == null) {
      return Parts.link(
          Address.form(ref, blocker.visit(), blocker.form()),
          labels.place(blocker.visit(), blocker.form()));
    }
    ItemPath at = new ItemPath(blocker.visit(), blocker.form(), blocker.item());
    return Parts.link(Address.item(ref, at), labels.path(at));
  }

  private Div action(boolean possible) {
    NativeButton lock =
        Buttons.withIcon(Buttons.primary(Say.it("lock.act", "subject", ref.number())), "lock");
    lock.setId("lock");
    Buttons.allow(lock, possible, WHY);
    Buttons.onPress(lock, this::confirm);
    Div why = Parts.box("sm mut", Parts.text(Say.it(possible ? "lock.act.text" : "lock.off")));
    why.setId(WHY);
    return Parts.box("bd col foot", Parts.box("row", lock), why);
  }

  private void confirm() {
    String action = Say.it("lock.act", "subject", ref.number());
    String request = UUID.randomUUID().toString();
    new Confirm(
            action,
            Buttons.primary(action),
            () -> {
              lockSubject.lock(ref, request);
              show();
            },
            Parts.text(Say.it("lock.confirm", Map.of("subject", ref.number()))))
        .open();
  }

  @Override
  public String getPageTitle() {
    return Say.it("lock.subject", "subject", ref == null ? "" : ref.number());
  }
}
