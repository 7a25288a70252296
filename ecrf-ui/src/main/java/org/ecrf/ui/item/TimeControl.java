package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.ecrf.model.value.ItemValue;

/** A time of day. */
final class TimeControl extends Control {
  private final TextField time = ClockText.field();

  TimeControl(String labelId) {
    time.setAriaLabelledBy(labelId);
    time.addValueChangeListener(changed -> left());
  }

  @Override
  public List<Component> components() {
    return List.of(time);
  }

  @Override
  protected void put(ItemValue.Entered value) {
    time.setValue(value.text());
  }

  @Override
  protected void empty() {
    time.clear();
  }

  @Override
  protected Answer answer() {
    return Answer.of(ClockText.read(time.getValue()));
  }

  @Override
  public void readOnly(boolean readOnly) {
    time.setReadOnly(readOnly);
  }
}
