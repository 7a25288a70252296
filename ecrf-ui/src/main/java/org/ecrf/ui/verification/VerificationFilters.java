package org.ecrf.ui.verification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.ecrf.server.study.ListSites;
import org.ecrf.server.verification.VerificationFilter;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Icons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;

/** Which of the two lists is shown, and what narrows it. */
class VerificationFilters extends Div {
  private final Map<Work, NativeButton> chips = new EnumMap<>(Work.class);
  private final TextField subject = new TextField();
  private final Select<ListSites.SiteLine> site = new Select<>();
  private final Select<String> form = new Select<>();
  private final Runnable changed;
  private Work work = Work.OPEN;

  /** What is to be done. */
  enum Work {
    OPEN(Status.TO_VERIFY),
    CHANGED(Status.CHANGED);

    private final Status status;

    Work(Status status) {
      this.status = status;
    }

    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  VerificationFilters(Labels labels, List<ListSites.SiteLine> sites, Runnable changed) {
    this.changed = changed;
    addClassName("filters");
    for (Work choice : Work.values()) {
      add(chip(choice));
    }
    subject.setId("find-subject");
    subject.addClassName("f-search");
    subject.setPlaceholder(Say.it("subjects.find"));
    subject.setAriaLabel(Say.it("subjects.find"));
    subject.setPrefixComponent(Icons.icon("search"));
    subject.setValueChangeMode(ValueChangeMode.LAZY);
    filter(site, "subjects.site", "subjects.site.all", s -> s.code() + " " + s.name());
    site.setItems(sites);
    site.setVisible(sites.size() > 1);
    filter(form, "queries.form", "queries.form.all", labels::form);
    form.setItems(List.copyOf(labels.study().forms().keySet()));
    subject.addValueChangeListener(e -> changed.run());
    site.addValueChangeListener(e -> changed.run());
    form.addValueChangeListener(e -> changed.run());
    add(subject, site, form);
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

  private NativeButton chip(Work choice) {
    NativeButton chip = new NativeButton();
    chip.addClassName("chip");
    chip.setId("work-" + choice.code());
    chip.add(
        Icons.icon(choice.status.icon(), "s"), Parts.text(Say.it("verification." + choice.code())));
    chip.addClickListener(
        pressed -> {
          work = choice;
          mark();
          changed.run();
        });
    chips.put(choice, chip);
    return chip;
  }

  private void mark() {
    chips.forEach(
        (choice, chip) -> {
          chip.getElement().getClassList().set("on", choice == work);
          chip.getElement().setAttribute("aria-pressed", String.valueOf(choice == work));
        });
  }

  Work work() {
    return work;
  }

  VerificationFilter filter() {
    return new VerificationFilter(
        subject.isEmpty() ? null : subject.getValue().strip(),
        site.getValue() == null ? null : site.getValue().code(),
        null,
        form.getValue());
  }
}
