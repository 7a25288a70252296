package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.form.Section;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.access.Permission;
import org.ecrf.ui.item.ItemRow;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/**
 * The menu of a form: one missing code for all of it or for a section, and whether its visit took
 * place.
 */
class FormMenu {
  private final EntryDesk desk;
  private final Consumer<Component> opens;

  /**
   * @param opens puts a popover onto the page
   */
  FormMenu(EntryDesk desk, Consumer<Component> opens) {
    this.desk = desk;
    this.opens = opens;
  }

  NativeButton button() {
    NativeButton button = Buttons.icon("more", Say.it("form.menu"), "");
    button.setId("form-menu");
    button.getElement().setAttribute("aria-haspopup", "dialog");
    button.addClickListener(pressed -> open(button));
    return button;
  }

  /** For the mouse; the keyboard finds every section in the menu of the form. */
  NativeButton button(Section section) {
    NativeButton button =
        Buttons.small(
            Buttons.icon("notdone", Say.it("missing.section", "section", name(section)), "t"));
    button.addClassName("end");
    button.setId("missing-" + section.id());
    button.getElement().setAttribute("tabindex", "-1");
    button.addClickListener(pressed -> missing(button, section));
    return button;
  }

  /** Whether a missing code could be given to something of the section, null: of the form. */
  boolean hasOpen(@Nullable Section section) {
    return !rows(section).isEmpty();
  }

  private void open(NativeButton target) {
    Popover popover = new Popover();
    Div menu = Parts.box("menu");
    if (hasOpen(null)) {
      menu.add(entry(popover, "missing-form", Say.it("missing.form"), () -> missing(target, null)));
    }
    List<Section> sections = desk.form().view().form().sections();
    sections.stream()
        .filter(section -> sections.size() > 1 && hasOpen(section))
        .forEach(
            section ->
                menu.add(
                    entry(
                        popover,
                        "missing-in-" + section.id(),
                        Say.it("missing.section", "section", name(section)),
                        () -> missing(target, section))));
    visit(popover, menu, target);
    if (desk.form().view().editable() && WrongSubjectDialog.hasSomething(desk.form())) {
      menu.add(
          entry(
              popover,
              "wrong-subject",
              Say.it("wrong.menu"),
              () -> new WrongSubjectDialog(desk).open()));
    }
    mistake(popover, menu, target);
    if (menu.getComponentCount() == 0) {
      menu.add(Parts.text(Say.it("form.menu.none"), "says", "mut"));
    }
    popover.add(menu);
    popover.setTarget(target);
    popover.setOpenOnClick(false);
    popover.setAutofocus(true);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setOverlayRole("dialog");
    popover.setAriaLabel(Say.it("form.menu"));
    popover.addOpenedChangeListener(
        changed -> {
          if (!changed.isOpened()) {
            popover.removeFromParent();
            FocusBack.to(target);
          }
        });
    show(popover);
  }

  private void visit(Popover popover, Div menu, Component target) {
    OpenForm form = desk.form();
    boolean planned =
        form.study()
            .visit(form.at().visitAt().id())
            .filter(v -> v.kind() != Visit.Kind.LOG && v.repeats() == null)
            .isPresent();
    if (!planned || !form.may(Permission.ENTER_CLINICAL) || !form.view().editable()) {
      return;
    }
    if (form.view().plan().due() == VisitPlan.Due.MISSED) {
      menu.add(entry(popover, "visit-held", Say.it("visit.held"), () -> held(target)));
    } else if (rows(null).rows().size() == answerable()) {
      menu.add(entry(popover, "visit-missed", Say.it("visit.miss"), () -> missed(target)));
    }
  }

  private void mistake(Popover popover, Div menu, Component target) {
    MistakeMenu mistake = new MistakeMenu(desk);
    if (mistake.ofForm()) {
      menu.add(entry(popover, "mistake-form", mistake.form(), () -> mistake.askForm(target)));
    }
    if (mistake.ofVisit()) {
      menu.add(entry(popover, "mistake-visit", mistake.visit(), () -> mistake.askVisit(target)));
    }
  }

  private long answerable() {
    return desk.rows().values().stream()
        .filter(ItemRow::isVisible)
        .filter(ItemRow::editable)
        .filter(row -> desk.form().isBegun(row.key()))
        .count();
  }

  void held(Component target) {
    ask(target, Say.it("visit.held.title"), reason -> desk.acts().held(desk.form(), reason));
  }

  private void missed(Component target) {
    ask(target, Say.it("visit.miss.title"), reason -> desk.acts().missed(desk.form(), reason));
  }

  private void ask(Component target, String title, Consumer<String> act) {
    String visit = desk.form().labels().visit(desk.form().at().visit());
    desk.ask(
        new ReasonQueue.Question(
            target,
            title,
            visit,
            Say.it("cancel"),
            List.of(),
            reason -> desk.does(() -> act.accept(reason)),
            () -> {}));
  }

  private void missing(Component target, @Nullable Section section) {
    String where = section == null ? Say.it("missing.whole") : name(section);
    show(
        new MissingPopover(
            target,
            where,
            rows(section),
            (code, reason) ->
                desk.answered(
                    desk.acts()
                        .giveMissing(
                            desk.form(), section == null ? null : section.id(), code, reason))));
  }

  private OpenRows rows(@Nullable Section section) {
    Stream<ItemRow> rows = desk.rows().values().stream();
    return OpenRows.of(
        desk, section == null ? rows : rows.filter(row -> section.items().contains(row.item())));
  }

  private static String name(Section section) {
    return Objects.requireNonNullElse(Say.it(section.title()), section.id());
  }

  private void show(Popover popover) {
    opens.accept(popover);
    popover.open();
  }

  private static NativeButton entry(Popover popover, String id, String label, Runnable action) {
    NativeButton entry = new NativeButton();
    entry.add(Icons.icon("notdone", "mut"), Parts.text(label));
    entry.setId("menu-" + id);
    entry.getElement().setAttribute("type", "button");
    entry.addClickListener(
        pressed -> {
          popover.close();
          action.run();
        });
    return entry;
  }
}
