package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.value.ItemValue;

/** A day. */
final class DateControl extends Control {
  private final DayField day = new DayField();

  DateControl(String labelId) {
    day.setAriaLabelledBy(labelId);
    day.onChange(this::left);
  }

  @Override
  public List<Component> components() {
    return List.of(day);
  }

  @Override
  protected void put(ItemValue.Entered value) {
    day.setValue(LocalDate.parse(value.text()));
  }

  @Override
  protected void empty() {
    day.clear();
  }

  @Override
  protected Answer answer() {
    return Answer.of(day.text());
  }

  @Override
  public void readOnly(boolean readOnly) {
    day.setReadOnly(readOnly);
  }
}
