package org.ecrf.ui.query;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.ecrf.model.study.QueryPlan;
import org.ecrf.server.query.QueryFilter;
import org.ecrf.server.query.QuerySort;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.query.Worklist;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/** What narrows the list of queries, and its order; it opens with those that are open. */
class QueryFilters extends Div {
  private static final List<Integer> AGES = List.of(7, 14, 30);

  private final Map<QueryState, NativeButton> chips = new EnumMap<>(QueryState.class);
  private final Map<QueryState, Span> counts = new EnumMap<>(QueryState.class);
  private final NativeButton mine = chip("mine", "user", Say.it("queries.chip.mine"));
  private final NativeButton overdue = chip("overdue", "clock", Say.it("queries.chip.overdue"));
  private final Span overdueCount = Parts.text("", "b");
  private final TextField subject = new TextField();
  private final Select<ListSites.SiteLine> site = new Select<>();
  private final Select<String> form = new Select<>();
  private final Select<Integer> age = new Select<>();
  private final Select<QueryView.Origin> origin = new Select<>();
  private final Select<QueryPlan.Category> category = new Select<>();
  private final Select<QuerySort> sort = new Select<>();
  private final Runnable changed;
  private @Nullable QueryState state = QueryState.OPEN;
  private boolean ofMine;
  private boolean ofOverdue;

  /** Nobody is told while the filters are set by the page itself. */
  private boolean quiet = true;

  QueryFilters(Labels labels, List<ListSites.SiteLine> sites, Runnable changed) {
    this.changed = changed;
    addClassName("filters");
    add(mine);
    mine.addClickListener(pressed -> press(() -> ofMine = !ofMine));
    for (QueryState choice : QueryState.values()) {
      add(chip(choice));
    }
    overdue.add(overdueCount);
    overdue.addClickListener(pressed -> press(() -> ofOverdue = !ofOverdue));
    add(overdue);
    subject.setId("find-subject");
    subject.addClassName("f-search");
    subject.setPlaceholder(Say.it("subjects.find"));
    subject.setAriaLabel(Say.it("subjects.find"));
    subject.setPrefixComponent(Icons.icon("search"));
    subject.setValueChangeMode(ValueChangeMode.LAZY);
    subject.addValueChangeListener(e -> tell());
    add(subject);
    offer(site, "site", sites, Say.it("subjects.site.all"), s -> s.code() + " " + s.name());
    site.setVisible(sites.size() > 1);
    List<String> forms = List.copyOf(labels.study().forms().keySet());
    offer(form, "form", forms, Say.it("queries.form.all"), labels::form);
    offer(age, "age", AGES, Say.it("queries.age.any"), n -> Say.it("queries.age.over", "n", n));
    offer(
        origin,
        "origin",
        List.of(QueryView.Origin.values()),
        Say.it("queries.origin.any"),
        o -> Say.it("queries.origin." + o.name().toLowerCase(Locale.ROOT)));
    List<QueryPlan.Category> categories = labels.study().queries().categories();
    offer(category, "category", categories, Say.it("queries.category.any"), c -> Say.it(c.label()));
    category.setVisible(!categories.isEmpty());
    List<QuerySort> orders = List.of(QuerySort.values());
    offer(
        sort, "sort", orders, "", o -> Say.it("queries.sort." + o.name().toLowerCase(Locale.ROOT)));
    sort.setEmptySelectionAllowed(false);
    sort.setValue(QuerySort.NEWEST);
    mark();
    quiet = false;
  }

  /** A list to choose one from, or any. */
  private <T> void offer(
      Select<T> select, String name, List<T> items, String any, Function<T, String> word) {
    select.setId("filter-" + name);
    select.setAriaLabel(Say.it("queries.filter." + name));
    select.addClassName("f-filter");
    select.setItems(items);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(any);
    select.setItemLabelGenerator(item -> item == null ? any : word.apply(item));
    select.addValueChangeListener(e -> tell());
    add(select);
  }

  private static NativeButton chip(String id, String icon, String word) {
    NativeButton chip = new NativeButton();
    chip.addClassName("chip");
    chip.setId("state-" + id);
    chip.add(Icons.icon(icon, "s"), Parts.text(word));
    return chip;
  }

  private NativeButton chip(QueryState choice) {
    String name = choice.name().toLowerCase(Locale.ROOT);
    NativeButton chip =
        chip(name, QueryWords.status(choice).icon(), Say.it("queries.chip." + name));
    Span count = Parts.text("", "b");
    chip.add(count);
    // a second press takes the filter away
    chip.addClickListener(pressed -> press(() -> state = state == choice ? null : choice));
    chips.put(choice, chip);
    counts.put(choice, count);
    return chip;
  }

  private void press(Runnable change) {
    change.run();
    mark();
    tell();
  }

  private void mark() {
    chips.forEach((choice, chip) -> mark(chip, choice == state));
    mark(mine, ofMine);
    mark(overdue, ofOverdue);
  }

  private static void mark(HasElement chip, boolean on) {
    chip.getElement().getClassList().set("on", on);
    chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
  }

  private void tell() {
    if (!quiet) {
      changed.run();
    }
  }

  /** How many there are of each, with the other filters as they are. */
  void count(Worklist list) {
    counts.forEach((choice, count) -> count.setText(String.valueOf(list.of(choice))));
    overdueCount.setText(String.valueOf(list.overdue()));
  }

  /** Sets the subject without telling. */
  void subject(String number) {
    quietly(() -> subject.setValue(number));
  }

  void clear() {
    quietly(
        () -> {
          subject.clear();
          List.of(site, form, age, origin, category).forEach(Select::clear);
        });
    changed.run();
  }

  /** Only what waits for the person, without telling. */
  void onlyMine() {
    quietly(() -> ofMine = true);
  }

  private void quietly(Runnable change) {
    quiet = true;
    state = null;
    ofMine = false;
    ofOverdue = false;
    change.run();
    mark();
    quiet = false;
  }

  QuerySort sort() {
    return sort.getValue();
  }

  QueryFilter filter() {
    return new QueryFilter(
        subject.isEmpty() ? null : subject.getValue().strip(),
        state,
        site.getValue() == null ? null : site.getValue().code(),
        null,
        form.getValue(),
        origin.getValue(),
        category.getValue() == null ? null : category.getValue().id(),
        null,
        ofMine,
        ofOverdue,
        age.getValue(),
        false);
  }
}
