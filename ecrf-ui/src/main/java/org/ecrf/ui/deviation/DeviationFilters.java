package org.ecrf.ui.deviation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.ecrf.model.form.Choice;
import org.ecrf.server.deviation.DeviationFilter;
import org.ecrf.server.deviation.DeviationFilter.Source;
import org.ecrf.server.deviation.DeviationState;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/** What narrows the list of deviations. */
class DeviationFilters extends Div {
  private final Map<DeviationState, NativeButton> chips = new EnumMap<>(DeviationState.class);
  private final Select<Choice> classed = new Select<>();
  private final Select<Source> source = new Select<>();
  private final Select<ListSites.SiteLine> site = new Select<>();
  private final Runnable changed;
  private @Nullable DeviationState state;

  DeviationFilters(Labels labels, List<ListSites.SiteLine> sites, Runnable changed) {
    this.changed = changed;
    addClassName("filters");
    for (DeviationState choice : DeviationState.values()) {
      add(chip(choice));
    }
    filter(classed, "deviations.class", "deviations.class.all", c -> Say.it(c.label()));
    classed.setItems(labels.study().deviationClasses());
    filter(source, "deviations.source", "deviations.source.all", DeviationFilters::word);
    source.setItems(Source.values());
    filter(site, "subjects.site", "subjects.site.all", s -> s.code() + " " + s.name());
    site.setItems(sites);
    site.setVisible(sites.size() > 1);
    classed.addValueChangeListener(e -> changed.run());
    source.addValueChangeListener(e -> changed.run());
    site.addValueChangeListener(e -> changed.run());
    add(classed, source, site);
    mark();
  }

  private static <T> void filter(
      Select<T> select, String label, String all, Function<T, String> name) {
    select.setAriaLabel(Say.it(label));
    select.addClassName("f-filter");
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(Say.it(all));
    select.setItemLabelGenerator(one -> one == null ? Say.it(all) : name.apply(one));
  }

  static String word(Source source) {
    return Say.it("deviations.source." + source.name().toLowerCase(Locale.ROOT));
  }

  private NativeButton chip(DeviationState choice) {
    String name = choice.name().toLowerCase(Locale.ROOT);
    NativeButton chip = new NativeButton();
    chip.addClassName("chip");
    chip.setId("deviations-" + name);
    chip.add(
        Icons.icon(DeviationsTable.status(choice).icon(), "s"),
        Parts.text(Say.it("deviations.chip." + name)));
    chip.addClickListener(
        pressed -> {
          state = state == choice ? null : choice; // a second press takes the filter away
          mark();
          changed.run();
        });
    chips.put(choice, chip);
    return chip;
  }

  private void mark() {
    chips.forEach(
        (choice, chip) -> {
          chip.getElement().getClassList().set("on", choice == state);
          chip.getElement().setAttribute("aria-pressed", String.valueOf(choice == state));
        });
  }

  DeviationFilter filter() {
    return new DeviationFilter(
        state,
        classed.getValue() == null ? null : classed.getValue().code(),
        source.getValue(),
        site.getValue() == null ? null : site.getValue().code(),
        null);
  }
}
