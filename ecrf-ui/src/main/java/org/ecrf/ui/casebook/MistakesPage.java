package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ecrf.server.entry.MistakeCommand;
import org.ecrf.server.entry.RestoreEntry;
import org.ecrf.server.overview.ListMistakes;
import org.ecrf.server.overview.MistakeLine;
import org.ecrf.server.study.ShowStudy;
import org.ecrf.server.subject.ShowSubject;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Heading;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Table;
import org.ecrf.ui.shell.Address;
import org.ecrf.ui.shell.MainLayout;
import org.ecrf.ui.shell.ReasonForm;
import org.ecrf.ui.shell.Subject;

/** What of a casebook was added by mistake, each with the way back. */
@Route(value = Address.MISTAKES, layout = MainLayout.class)
@Dependent
@PermitAll
public class MistakesPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
  @Inject ListMistakes listMistakes;
  @Inject RestoreEntry restoreEntry;
  @Inject ShowSubject showSubject;
  @Inject ShowStudy showStudy;

  private SubjectRef ref;
  private Labels labels;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ref = Subject.of(event.getRouteParameters());
    int version = showSubject.of(ref).studyVersion();
    labels = new Labels(showStudy.of(ref.study(), version).definition());
    show();
  }

  private void show() {
    removeAll();
    add(
        new Heading(Say.it("mistakes.title"))
            .under(Address.of(Address.SUBJECTS, ref.study()), Say.it("subjects.title"))
            .under(Address.of(Address.CASEBOOK, ref), ref.number())
            .says(Say.it("mistakes.sub")));
    Table table =
        new Table(
            Say.it("mistakes.title"),
            List.of(
                Say.it("mistakes.what"),
                Say.it("leave.reason"),
                Say.it("mistakes.by"),
                Say.it("mistakes.back")));
    List<MistakeLine> lines = listMistakes.of(ref);
    for (int i = 0; i < lines.size(); i++) {
      row(table, lines.get(i), "restore-" + (i + 1));
    }
    if (lines.isEmpty()) {
      table.line(Parts.text(Say.it("mistakes.none"), "mut"));
    }
    Card card = new Card(Say.it("mistakes.title"));
    card.addClassName("clip");
    card.add(table);
    add(card);
  }

  private void row(Table table, MistakeLine line, String id) {
    table
        .row(
            Parts.strong(name(line)),
            Parts.text(line.reason()),
            Parts.text(line.by() + ", " + Moments.moment(line.at()), "mut", "sm"),
            line.mayRestore() ? back(line, id) : Table.nothing())
        .getElement()
        .setAttribute("data-mistake", key(line));
  }

  private String name(MistakeLine line) {
    return line.form() == null
        ? labels.visit(line.visit())
        : labels.place(line.visit(), line.form());
  }

  private static String key(MistakeLine line) {
    return line.form() == null ? line.visit() : line.visit() + "/" + line.form();
  }

  private Component back(MistakeLine line, String id) {
    NativeButton button = Buttons.small(Buttons.plain(Say.it("mistakes.restore")));
    return new NativeDetails(
        Say.it("mistakes.back"), new ReasonForm(id, button, reason -> restore(line, reason)));
  }

  private void restore(MistakeLine line, String reason) {
    restoreEntry.restore(
        new MistakeCommand(ref, line.visit(), line.form(), reason, UUID.randomUUID().toString()));
    show();
  }

  @Override
  public String getPageTitle() {
    return Say.it("mistakes.title") + (ref == null ? "" : " · " + ref.number());
  }
}
