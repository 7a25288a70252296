package org.ecrf.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.study.Analyte;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.item.DayField;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Confirm;
import org.jspecify.annotations.Nullable;

/** Takes down what a laboratory states as normal, as its own sheet writes it. */
class RangeForm {
  private static final String ANY = "";

  private final StudyDefinition study;
  private final Select<Analyte> analyte = new Select<>();
  private final Select<String> sex = new Select<>();
  private final TextField fromAge = number("range-from-age", "range.from.age");
  private final TextField toAge = number("range-to-age", "range.to.age");
  private final TextField low = number("range-low", "range.low");
  private final TextField high = number("range-high", "range.high");
  private final Select<String> unit = new Select<>();
  private final DayField from = day("range-from", "range.from");
  private final DayField until = day("range-until", "range.until");
  private final Confirm dialog;

  RangeForm(StudyDefinition study, ListSites.SiteLine site, Consumer<ReferenceRange> save) {
    this.study = study;
    analyte.addClassName("f-pick");
    analyte.setId("range-analyte");
    analyte.setLabel(Say.it("range.analyte"));
    analyte.setItems(study.analytes());
    analyte.setItemLabelGenerator(a -> a == null ? "" : Say.it(a.title()));
    analyte.addValueChangeListener(chosen -> units());
    sex.addClassName("f-filter");
    sex.setId("range-sex");
    sex.setLabel(Say.it("range.sex"));
    sex.setItems(ANY, "F", "M");
    sex.setItemLabelGenerator(s -> Say.it(s == null || s.isEmpty() ? "range.sex.any" : sexKey(s)));
    sex.setValue(ANY);
    unit.setId("range-unit");
    unit.addClassName("f-unit");
    unit.setLabel(Say.it("range.unit"));
    from.setValue(Moments.today());
    NativeButton confirm = Buttons.primary(Say.it("range.add"));
    dialog =
        new Confirm(
            Say.it("range.add.at", "site", site.code() + " " + site.name()),
            confirm,
            () -> save.accept(range()),
            line(analyte, sex),
            line(low, high, unit),
            line(fromAge, toAge),
            line(from, until));
  }

  private static Div line(Component... fields) {
    return Parts.box("row w bottom", fields);
  }

  private static String sexKey(String code) {
    return "F".equals(code) ? "range.sex.f" : "range.sex.m";
  }

  private static TextField number(String id, String label) {
    TextField number = new TextField(Say.it(label));
    number.setId(id);
    number.addClassName("f-unit");
    number.setAutocomplete(Autocomplete.OFF);
    number.getElement().setAttribute("inputmode", "decimal");
    return number;
  }

  private static DayField day(String id, String label) {
    DayField day = new DayField();
    day.setId(id);
    day.setLabel(Say.it(label));
    return day;
  }

  /** Units in which the study takes the analyte down. */
  private void units() {
    List<String> units =
        study.forms().values().stream()
            .flatMap(form -> form.items().stream())
            .filter(item -> analyte.getValue().id().equals(item.analyte()))
            .flatMap(item -> item.units().stream())
            .distinct()
            .toList();
    unit.setItems(units);
    unit.setVisible(!units.isEmpty());
    if (!units.isEmpty()) {
      unit.setValue(units.getFirst());
    }
  }

  private ReferenceRange range() {
    if (analyte.isEmpty() || from.getValue() == null || low.isEmpty() && high.isEmpty()) {
      throw refused("range.needed");
    }
    Integer to = years(toAge);
    Integer first = years(fromAge);
    return new ReferenceRange(
        analyte.getValue().id(),
        sex.getValue() == null || sex.getValue().isEmpty() ? null : sex.getValue(),
        first == null ? 0 : first,
        to,
        from.getValue(),
        until.getValue(),
        text(low),
        text(high),
        unit.getValue());
  }

  private static @Nullable Integer years(TextField field) {
    String typed = field.getValue().strip();
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("\\d{1,3}")) {
      throw refused("range.years");
    }
    return Integer.valueOf(typed);
  }

  private static @Nullable String text(TextField field) {
    return field.getValue().isBlank() ? null : field.getValue().strip();
  }

  private static Refused refused(String key) {
    return new Refused(new Refusal.NotAllowed("range", Say.it(key), List.of()));
  }

  void open() {
    dialog.open();
  }
}
