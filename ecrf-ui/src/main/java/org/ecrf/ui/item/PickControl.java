package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.ecrf.model.form.Choice;
import org.ecrf.model.value.ItemValue;

/** Many choices in a list that opens. */
final class PickControl extends Control {
  private final Select<String> list = new Select<>();

  PickControl(List<Choice> choices, String labelId) {
    list.addClassName("f-pick");
    list.setItems(Choices.codes(choices));
    // the empty entry asks for its label too, with null
    list.setItemLabelGenerator(code -> code == null ? "" : Choices.label(choices, code));
    list.setEmptySelectionAllowed(true);
    list.setAriaLabelledBy(labelId);
    list.addValueChangeListener(changed -> left());
  }

  @Override
  public List<Component> components() {
    return List.of(list);
  }

  @Override
  protected void put(ItemValue.Entered value) {
    list.setValue(value.text());
  }

  @Override
  protected void empty() {
    list.clear();
  }

  @Override
  protected Answer answer() {
    return Answer.of(list.getValue() == null ? "" : list.getValue());
  }

  @Override
  public void readOnly(boolean readOnly) {
    list.setReadOnly(readOnly);
  }
}
