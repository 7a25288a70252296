package org.ecrf.ui.subject;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.overview.SubjectFilter;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;

/** What narrows the list of subjects, and whether cells show dates or words. */
class SubjectFilters extends Div {
  private final TextField text = new TextField();
  private final Select<SubjectState> state = new Select<>();
  private final Select<ListSites.SiteLine> site = new Select<>();
  private boolean clearing;

  SubjectFilters(List<ListSites.SiteLine> sites, Runnable changed, Consumer<Boolean> words) {
    addClassName("filters");
    text.setId("find-subject");
    text.addClassName("f-search");
    text.setPlaceholder(Say.it("subjects.find"));
    text.setAriaLabel(Say.it("subjects.find"));
    text.setPrefixComponent(Icons.icon("search"));
    text.setValueChangeMode(ValueChangeMode.LAZY);
    state.setId("find-state");
    state.addClassName("f-filter");
    state.setAriaLabel(Say.it("subjects.state"));
    state.setItems(SubjectState.values());
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(Say.it("subjects.state.all"));
    state.setItemLabelGenerator(
        s -> s == null ? Say.it("subjects.state.all") : SubjectWords.status(s).word());
    site.setId("find-site");
    site.addClassName("f-filter");
    site.setAriaLabel(Say.it("subjects.site"));
    site.setItems(sites);
    site.setEmptySelectionAllowed(true);
    site.setEmptySelectionCaption(Say.it("subjects.site.all"));
    site.setItemLabelGenerator(
        s -> s == null ? Say.it("subjects.site.all") : s.code() + " " + s.name());
    site.setVisible(sites.size() > 1);
    text.addValueChangeListener(e -> tell(changed));
    state.addValueChangeListener(e -> tell(changed));
    site.addValueChangeListener(e -> tell(changed));
    add(text, state, site, dates(words));
    this.changed = changed;
  }

  private final Runnable changed;

  private void tell(Runnable listener) {
    if (!clearing) {
      listener.run();
    }
  }

  /** Sets the text without telling. */
  void text(String wanted) {
    clearing = true;
    text.setValue(wanted);
    clearing = false;
  }

  void clear() {
    clearing = true;
    text.clear();
    state.clear();
    site.clear();
    clearing = false;
    changed.run();
  }

  SubjectFilter filter() {
    return new SubjectFilter(
        text.isEmpty() ? null : text.getValue().strip(),
        state.getValue(),
        site.getValue() == null ? null : site.getValue().code());
  }

  private static Div dates(Consumer<Boolean> words) {
    Div group = Parts.box("seg end hide-n");
    group
        .getElement()
        .setAttribute("role", "radiogroup")
        .setAttribute("aria-label", Say.it("subjects.cells"));
    NativeButton days = choice(Say.it("subjects.cells.dates"), true);
    NativeButton names = choice(Say.it("subjects.cells.words"), false);
    days.addClickListener(pressed -> choose(days, names, () -> words.accept(false)));
    names.addClickListener(pressed -> choose(names, days, () -> words.accept(true)));
    group.add(days, names);
    return group;
  }

  private static NativeButton choice(String label, boolean on) {
    NativeButton choice = new NativeButton(label);
    choice.getElement().setAttribute("role", "radio").setAttribute("type", "button");
    mark(choice, on);
    return choice;
  }

  private static void choose(NativeButton on, NativeButton off, Runnable action) {
    mark(on, true);
    mark(off, false);
    action.run();
  }

  private static void mark(NativeButton choice, boolean on) {
    choice.getElement().setAttribute("aria-checked", String.valueOf(on));
    choice.getElement().getClassList().set("on", on);
  }
}
