package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.ItemValue;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;

/** A number with one of the item's units; a unit without alternative is a word beside it. */
final class QuantityControl extends Control {
  private static final int LONG_UNIT = 9;

  private final TextField number = new TextField();
  private final Select<String> unit = new Select<>();
  private final List<String> units;

  QuantityControl(Item item, String labelId) {
    units = item.units();
    number.addClassName("f-num");
    number.setAriaLabelledBy(labelId);
    number.getElement().setAttribute("inputmode", "decimal");
    number.setAutocomplete(Autocomplete.OFF);
    number.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    number.setManualValidation(true);
    unit.addClassName("f-unit");
    unit.getElement()
        .getClassList()
        .set("wide", units.stream().anyMatch(u -> u.length() > LONG_UNIT));
    unit.setItems(units);
    unit.setValue(units.getFirst());
    unit.setAriaLabel(Say.it("item.unit", "item", Say.it(item.label())));
    number.addValueChangeListener(changed -> left());
    unit.addValueChangeListener(
        changed -> {
          if (!number.isEmpty()) {
            left();
          }
        });
  }

  @Override
  public List<Component> components() {
    return units.size() > 1
        ? List.of(number, unit)
        : List.of(number, Parts.text(units.getFirst(), "sm", "nw"));
  }

  @Override
  protected void put(ItemValue.Entered value) {
    number.setValue(value.text());
    unit.setValue(units.contains(value.unit()) ? value.unit() : units.getFirst());
  }

  @Override
  protected void empty() {
    number.clear();
  }

  @Override
  protected Answer answer() {
    return Answer.of(number.getValue(), unit.getValue());
  }

  @Override
  public void mark(Mark mark) {
    mark.on(number);
  }

  @Override
  public void readOnly(boolean readOnly) {
    number.setReadOnly(readOnly);
    unit.setReadOnly(readOnly);
  }
}
