package org.ecrf.ui.casebook;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.ItemView;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;

/** The form in the middle: its head, the sections with their items, and its foot. */
class EntryForm extends Div {
  private final EntryDesk desk;
  private final Span progress = Parts.text("", "ico");
  private final Div sections = Parts.box("fb");
  private final List<Section> all = new ArrayList<>();
  private final EntryFoot foot;

  EntryForm(EntryDesk desk, EntryFoot foot) {
    this.desk = desk;
    this.foot = foot;
    addClassName("form");
    setId("entry");
    desk.rows().clear();
    EntryView view = desk.form().view();
    view.form().sections().stream()
        .filter(s -> s.repeats() == null)
        .forEach(s -> sections.add(section(Say.it(s.title()), s.items())));
    add(head(view));
    if (!view.editable()) {
      add(readOnly(view));
    }
    add(sections, foot);
    show();
  }

  private Div head(EntryView view) {
    H2 title = new H2(Say.it(view.form().title()));
    title.addClassName("fttl");
    Span visit = Parts.text(desk.form().labels().visit(view.visit()), "xs", "dim");
    NativeButton next = Buttons.withIcon(Buttons.plain(Say.it("casebook.problem")), "warn");
    next.addClassName("hide-m");
    next.setId("next-problem");
    next.add(Parts.key("F8"));
    // in the browser alone: no round trip for a jump
    next.getElement().executeJs("this.addEventListener('click', () => ecrf.problem(1))");
    return Parts.box(
        "fh", new Div(title, Parts.box("", visit)), progress, Parts.box("row end fhb", next));
  }

  private static Div readOnly(EntryView view) {
    String because = view.readOnlyBecause() == null ? "role" : view.readOnlyBecause();
    Div note =
        Note.of(
            Status.LOCKED, Say.it("readonly." + because), Say.it("readonly." + because + ".text"));
    note.addClassName("readonly");
    note.setId("read-only");
    return note;
  }

  private Section section(String title, List<Item> items) {
    Section section = new Section();
    section.addClassName("sec");
    if (!title.isEmpty()) {
      section.add(new H2(title));
    }
    for (Item item : items) {
      ItemRow row = new ItemRow(item, desk.form().view().items().get(item.id()), desk);
      desk.rows().put(item.id(), row);
      section.add(row);
    }
    all.add(section);
    return section;
  }

  /** Brings head, sections and foot to what the server said last. */
  void show() {
    desk.refresh();
    all.forEach(
        s -> s.setVisible(s.getChildren().anyMatch(c -> c instanceof ItemRow && c.isVisible())));
    progress.removeAll();
    progress.add(status());
    foot.show(desk.form(), empty());
    getElement().executeJs("if (window.ecrf && ecrf.currentForm()) ecrf.rows()");
  }

  private Span status() {
    EntryView view = desk.form().view();
    if (view.subject().locked()) {
      return Status.LOCKED.badge();
    }
    if (view.state() == EntryState.COMPLETE) {
      return Status.COMPLETE.badge();
    }
    long asked = asked();
    Status status = view.state() == EntryState.EMPTY ? Status.DUE : Status.IN_PROGRESS;
    return status.badge(Say.it("casebook.progress", "done", asked - empty(), "all", asked));
  }

  /** Items that wait for an answer from a person. */
  private long asked() {
    return desk.rows().values().stream().filter(EntryForm::isAsked).count();
  }

  private long empty() {
    return desk.rows().values().stream()
        .filter(EntryForm::isAsked)
        .filter(row -> desk.form().view().items().get(row.item().id()).value() == null)
        .count();
  }

  private static boolean isAsked(ItemRow row) {
    return row.isVisible() && row.item().kind() != ItemKind.CALCULATED && !row.saved().masked();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    getElement()
        .executeJs(
            "ecrf.form(this, $0, $1, $2)",
            SaveWords.words(),
            Say.language().toLanguageTag(),
            lastSaved());
  }

  private String lastSaved() {
    return desk.form().view().items().values().stream()
        .map(ItemView::savedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(Moments::moment)
        .orElse("");
  }
}
