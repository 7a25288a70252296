package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.ecrf.model.form.Precision;
import org.ecrf.model.value.ItemValue;

/** A date known to the day, the month or the year, as exactly as the item asks at least. */
final class PartialDateControl extends Control {
  private final PartialDateField field;

  PartialDateControl(Precision least, String labelId) {
    field = new PartialDateField(least);
    // a custom field has no Java setter for its name
    field.getElement().setProperty("accessibleNameRef", labelId);
    field.getElement().setAttribute("aria-labelledby", labelId);
    field.addValueChangeListener(changed -> left());
  }

  @Override
  public List<Component> components() {
    return List.of(field);
  }

  @Override
  protected void put(ItemValue.Entered value) {
    field.setValue(value.text());
  }

  @Override
  protected void empty() {
    field.clear();
  }

  @Override
  protected Answer answer() {
    String lacking = field.lacking();
    return lacking.isEmpty()
        ? Answer.of(field.getValue() == null ? "" : field.getValue())
        : new Answer.Partial(lacking);
  }

  @Override
  public void readOnly(boolean readOnly) {
    field.setReadOnly(readOnly);
  }
}
