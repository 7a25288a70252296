package org.ecrf.ui.participation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.participation.ParticipantFilter;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.subject.SubjectWords;
import org.jspecify.annotations.Nullable;

/** Which of the two lists is shown, and what narrows it. */
class ParticipationFilters extends Div {
  private final Map<Which, NativeButton> chips = new EnumMap<>(Which.class);
  private final Select<SubjectState> state = new Select<>();
  private final Select<ListSites.SiteLine> site = new Select<>();
  private final Runnable changed;
  private Which list = Which.LOG;

  enum Which {
    LOG("list"),
    DUE("clock");

    private final String icon;

    Which(String icon) {
      this.icon = icon;
    }
  }

  ParticipationFilters(List<ListSites.SiteLine> sites, Runnable changed) {
    this.changed = changed;
    addClassName("filters");
    for (Which choice : Which.values()) {
      add(chip(choice));
    }
    state.setAriaLabel(Say.it("participation.state"));
    state.addClassName("f-filter");
    state.setItems(SubjectState.ofSubjects());
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(Say.it("participation.state.all"));
    state.setItemLabelGenerator(
        s -> s == null ? Say.it("participation.state.all") : SubjectWords.status(s).word());
    site.setAriaLabel(Say.it("subjects.site"));
    site.addClassName("f-filter");
    site.setItems(sites);
    site.setEmptySelectionAllowed(true);
    site.setEmptySelectionCaption(Say.it("subjects.site.all"));
    site.setItemLabelGenerator(
        s -> s == null ? Say.it("subjects.site.all") : s.code() + " " + s.name());
    site.setVisible(sites.size() > 1);
    state.addValueChangeListener(e -> changed.run());
    site.addValueChangeListener(e -> changed.run());
    add(state, site);
    mark();
  }

  private NativeButton chip(Which choice) {
    String name = choice.name().toLowerCase(Locale.ROOT);
    NativeButton chip = new NativeButton();
    chip.addClassName("chip");
    chip.setId("participation-" + name);
    chip.add(Icons.icon(choice.icon, "s"), Parts.text(Say.it("participation." + name)));
    chip.addClickListener(
        pressed -> {
          list = choice;
          mark();
          changed.run();
        });
    chips.put(choice, chip);
    return chip;
  }

  private void mark() {
    state.setVisible(list == Which.LOG);
    chips.forEach(
        (choice, chip) -> {
          chip.getElement().getClassList().set("on", choice == list);
          chip.getElement().setAttribute("aria-pressed", String.valueOf(choice == list));
        });
  }

  Which list() {
    return list;
  }

  @Nullable String site() {
    return site.getValue() == null ? null : site.getValue().code();
  }

  ParticipantFilter filter() {
    return new ParticipantFilter(state.getValue(), site());
  }
}
