package org.ecrf.ui.casebook;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Item;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.ItemView;
import org.ecrf.server.entry.Progress;
import org.ecrf.server.subject.Mistaken;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.subject.SubjectWords;

/** The form in the middle: its head, the sections with their items, and its foot. */
class EntryForm extends Div {
  private final EntryDesk desk;
  private final Span progress = Parts.text("", "ico");
  private final Div actions = Parts.box("row end fhb");
  private final Div sections = Parts.box("fb");
  private final List<Section> plain = new ArrayList<>();
  private final List<GroupSection> groups = new ArrayList<>();
  private final EntryFoot foot;
  private final FormMenu menu;
  private final VisitNote visit;
  private final KeptNote kept = new KeptNote();
  private final FormSignatures signatures = new FormSignatures();
  private final Map<org.ecrf.model.form.Section, NativeButton> missing = new LinkedHashMap<>();

  EntryForm(EntryDesk desk, EntryFoot foot) {
    this.desk = desk;
    this.foot = foot;
    menu = new FormMenu(desk, popover -> add(popover));
    visit = new VisitNote(menu);
    addClassName("form");
    setId("entry");
    desk.rows().clear();
    desk.ticks().clear();
    EntryView view = desk.form().view();
    view.form().sections().forEach(s -> sections.add(section(s)));
    sections.add(kept, signatures);
    add(head(view));
    if (!view.editable() && !desk.form().isPast()) {
      add(readOnly(view));
    }
    add(visit, sections, foot);
    show();
  }

  private Div head(EntryView view) {
    H2 title = new H2(desk.form().labels().form(view.at().form()));
    title.addClassName("fttl");
    Span visit = Parts.text(desk.form().labels().visit(view.visit()), "xs", "dim");
    NativeButton next = Buttons.withIcon(Buttons.plain(Say.it("casebook.problem")), "warn");
    next.addClassName("hide-m");
    next.setId("next-problem");
    next.add(Parts.key("F8"));
    // in the browser alone: no round trip for a jump
    next.getElement().executeJs("this.addEventListener('click', () => ecrf.problem(1))");
    actions.add(desk.ticks().buttons(null), next, menu.button());
    Div name = new Div(title, Parts.box("", visit));
    if (!view.form().help().isEmpty()) {
      name.add(Parts.box("sm mut", Parts.text(Say.it(view.form().help()))));
    }
    Div head = Parts.box("fh", name, progress);
    if (view.form().audience() != Audience.EVERYONE) {
      String audience = "audience." + view.form().audience().name().toLowerCase(Locale.ROOT);
      head.add(Status.LOCKED.badge(Say.it(audience)));
    }
    head.add(actions);
    return head;
  }

  /** Adds a way to somewhere else to the head. */
  void head(Component link) {
    actions.addComponentAsFirst(link);
  }

  /** What stands between the head and the sections. */
  void around(Component says) {
    addComponentAtIndex(1, says);
  }

  private static Div readOnly(EntryView view) {
    String because = view.readOnlyBecause() == null ? "role" : view.readOnlyBecause();
    Mistaken mistake = view.subject().mistake();
    String further =
        mistake == null || !"mistake".equals(because)
            ? Say.it("readonly." + because + ".text")
            : Say.it("mistake.because", "why", mistake.reason());
    Div note = Note.of(Status.LOCKED, Say.it("readonly." + because), further);
    note.addClassName("readonly");
    note.setId("read-only");
    return note;
  }

  private Section section(org.ecrf.model.form.Section definition) {
    if (definition.repeats() != null) {
      GroupSection group = new GroupSection(definition, desk);
      groups.add(group);
      return group;
    }
    Section section = new Section();
    section.addClassName("sec");
    if (!definition.title().isEmpty()) {
      section.add(head(definition));
    }
    if (!definition.help().isEmpty()) {
      section.add(Parts.box("sechelp", Parts.text(Say.it(definition.help()))));
    }
    for (Item item : definition.items()) {
      section.add(desk.row(item.id(), item));
    }
    plain.add(section);
    return section;
  }

  private Div head(org.ecrf.model.form.Section definition) {
    NativeButton button = menu.button(definition);
    missing.put(definition, button);
    return Parts.box(
        "sech", new H2(Say.it(definition.title())), desk.ticks().buttons(definition), button);
  }

  /** Brings head, sections and foot to what the server said last. */
  void show() {
    groups.forEach(GroupSection::show);
    desk.refresh();
    plain.forEach(
        s -> s.setVisible(s.getChildren().anyMatch(c -> c instanceof ItemRow && c.isVisible())));
    missing.forEach((section, button) -> button.setVisible(menu.hasOpen(section)));
    visit.show(desk.form());
    kept.show(desk.form());
    signatures.show(desk.form());
    VisitWindow.show(desk);
    progress.removeAll();
    progress.add(status());
    foot.show(desk.form(), empty());
    // each change asks for its reason then: not in the middle of a text
    boolean reasons = desk.form().view().state() == EntryState.COMPLETE;
    getElement().setAttribute("data-reasons", reasons);
    getElement().executeJs("if (window.ecrf && ecrf.currentForm()) ecrf.rows()");
  }

  /** The repeat that an item stands in, while it may be removed. */
  Optional<RepeatBlock> removable(ItemRow item) {
    return groups.stream().flatMap(group -> group.removable(item).stream()).findFirst();
  }

  private Span status() {
    EntryView view = desk.form().view();
    Optional<Status> closed = SubjectWords.closed(view.degree());
    if (closed.isPresent()) {
      return closed.get().badge();
    }
    Status status = SubjectWords.status(view.status());
    if (view.status() == Progress.COMPLETE || view.status() == Progress.MISSED) {
      return status.badge();
    }
    long asked = asked();
    return status.badge(Say.it("casebook.progress", "done", asked - empty(), "all", asked));
  }

  /** Items that wait for an answer from a person. */
  private long asked() {
    return desk.rows().values().stream().filter(this::isAsked).count();
  }

  private long empty() {
    return desk.rows().values().stream()
        .filter(this::isAsked)
        .filter(row -> desk.form().item(row.key()).status().isOpen())
        .count();
  }

  private boolean isAsked(ItemRow row) {
    return desk.form().item(row.key()).status().isAsked() && desk.form().isBegun(row.key());
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
