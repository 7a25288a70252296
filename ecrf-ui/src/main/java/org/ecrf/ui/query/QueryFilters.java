package org.ecrf.ui.query;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/** What narrows the list of queries; it opens with those that are open. */
class QueryFilters extends Div {
  private final Map<QueryState, NativeButton> chips = new EnumMap<>(QueryState.class);
  private final TextField subject = new TextField();
  private final Select<ListSites.SiteLine> site = new Select<>();
  private final Select<String> form = new Select<>();
  private final Runnable changed;
  private @Nullable QueryState state = QueryState.OPEN;
  private boolean quiet;

  QueryFilters(Labels labels, List<ListSites.SiteLine> sites, Runnable changed) {
    this.changed = changed;
    addClassName("filters");
    for (QueryState choice : QueryState.values()) {
      add(chip(choice));
    }
    subject.setId("find-subject");
    subject.addClassName("f-search");
    subject.setPlaceholder(Say.it("subjects.find"));
    subject.setAriaLabel(Say.it("subjects.find"));
    subject.setPrefixComponent(Icons.icon("search"));
    subject.setValueChangeMode(ValueChangeMode.LAZY);
    site.setAriaLabel(Say.it("subjects.site"));
    site.addClassName("f-filter");
    site.setItems(sites);
    site.setEmptySelectionAllowed(true);
    site.setEmptySelectionCaption(Say.it("subjects.site.all"));
    site.setItemLabelGenerator(
        s -> s == null ? Say.it("subjects.site.all") : s.code() + " " + s.name());
    site.setVisible(sites.size() > 1);
    form.setAriaLabel(Say.it("queries.form"));
    form.addClassName("f-filter");
    form.setItems(List.copyOf(labels.study().forms().keySet()));
    form.setEmptySelectionAllowed(true);
    form.setEmptySelectionCaption(Say.it("queries.form.all"));
    form.setItemLabelGenerator(f -> f == null ? Say.it("queries.form.all") : labels.form(f));
    subject.addValueChangeListener(e -> tell());
    site.addValueChangeListener(e -> tell());
    form.addValueChangeListener(e -> tell());
    add(subject, site, form);
    mark();
  }

  private NativeButton chip(QueryState choice) {
    NativeButton chip = new NativeButton();
    chip.addClassName("chip");
    chip.setId("state-" + choice.name().toLowerCase(Locale.ROOT));
    chip.add(
        Icons.icon(QueryWords.status(choice).icon(), "s"),
        Parts.text(Say.it("queries.chip." + choice.name().toLowerCase(Locale.ROOT))));
    chip.addClickListener(
        pressed -> {
          state = state == choice ? null : choice; // a second press takes the filter away
          mark();
          tell();
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

  private void tell() {
    if (!quiet) {
      changed.run();
    }
  }

  /** Sets the subject without telling. */
  void subject(String number) {
    quiet = true;
    subject.setValue(number);
    state = null;
    mark();
    quiet = false;
  }

  void clear() {
    quiet = true;
    subject.clear();
    site.clear();
    form.clear();
    state = null;
    mark();
    quiet = false;
    changed.run();
  }

  QueryFilter filter() {
    return new QueryFilter(
        subject.isEmpty() ? null : subject.getValue().strip(),
        state,
        site.getValue() == null ? null : site.getValue().code(),
        null,
        form.getValue());
  }
}
