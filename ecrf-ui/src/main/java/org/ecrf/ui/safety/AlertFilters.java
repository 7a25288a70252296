package org.ecrf.ui.safety;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecrf.model.form.Report.Matter;
import org.ecrf.server.safety.AlertFilter;
import org.ecrf.server.safety.AlertState;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/** What narrows the list of alerts; it opens with all of them. */
class AlertFilters extends Div {
  private final Map<Chip, NativeButton> chips = new EnumMap<>(Chip.class);
  private final TextField subject = new TextField();
  private final Select<ListSites.SiteLine> site = new Select<>();
  private final Select<Matter> matter = new Select<>();
  private final Runnable changed;
  private @Nullable Chip chosen;

  private enum Chip {
    WAITING("due"),
    LATE("clock"),
    OPENED("done");

    private final String icon;

    Chip(String icon) {
      this.icon = icon;
    }
  }

  AlertFilters(List<ListSites.SiteLine> sites, Runnable changed) {
    this.changed = changed;
    addClassName("filters");
    for (Chip choice : Chip.values()) {
      add(chip(choice));
    }
    subject.setId("find-subject");
    subject.addClassName("f-search");
    subject.setPlaceholder(Say.it("subjects.find"));
    subject.setAriaLabel(Say.it("subjects.find"));
    subject.setPrefixComponent(Icons.icon("search"));
    subject.setValueChangeMode(ValueChangeMode.LAZY);
    matter.setAriaLabel(Say.it("safety.matter"));
    matter.addClassName("f-filter");
    matter.setItems(Matter.values());
    matter.setEmptySelectionAllowed(true);
    matter.setEmptySelectionCaption(Say.it("safety.matter.all"));
    matter.setItemLabelGenerator(m -> m == null ? Say.it("safety.matter.all") : AlertTable.word(m));
    site.setAriaLabel(Say.it("subjects.site"));
    site.addClassName("f-filter");
    site.setItems(sites);
    site.setEmptySelectionAllowed(true);
    site.setEmptySelectionCaption(Say.it("subjects.site.all"));
    site.setItemLabelGenerator(
        s -> s == null ? Say.it("subjects.site.all") : s.code() + " " + s.name());
    site.setVisible(sites.size() > 1);
    subject.addValueChangeListener(e -> changed.run());
    matter.addValueChangeListener(e -> changed.run());
    site.addValueChangeListener(e -> changed.run());
    add(subject, matter, site);
    mark();
  }

  private NativeButton chip(Chip choice) {
    String name = choice.name().toLowerCase(Locale.ROOT);
    NativeButton chip = new NativeButton();
    chip.addClassName("chip");
    chip.setId("alerts-" + name);
    chip.add(Icons.icon(choice.icon, "s"), Parts.text(Say.it("safety.chip." + name)));
    chip.addClickListener(
        pressed -> {
          chosen = chosen == choice ? null : choice; // a second press takes the filter away
          mark();
          changed.run();
        });
    chips.put(choice, chip);
    return chip;
  }

  private void mark() {
    chips.forEach(
        (choice, chip) -> {
          chip.getElement().getClassList().set("on", choice == chosen);
          chip.getElement().setAttribute("aria-pressed", String.valueOf(choice == chosen));
        });
  }

  AlertFilter filter() {
    AlertState state =
        chosen == Chip.WAITING
            ? AlertState.WAITING
            : chosen == Chip.OPENED ? AlertState.OPENED : null;
    return new AlertFilter(
        state,
        matter.getValue(),
        site.getValue() == null ? null : site.getValue().code(),
        subject.isEmpty() ? null : subject.getValue().strip(),
        chosen == Chip.LATE);
  }
}
