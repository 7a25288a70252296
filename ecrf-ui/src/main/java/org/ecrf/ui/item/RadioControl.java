package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Function;
import org.ecrf.model.form.Choice;
import org.ecrf.model.value.ItemValue;
import org.ecrf.ui.language.Say;

/** Few choices, all to be seen; saved as soon as one is chosen. Emptied by the item's menu. */
final class RadioControl extends Control {
  private final RadioButtonGroup<String> group = new RadioButtonGroup<>();

  private RadioControl(List<String> codes, Function<String, String> label, String labelId) {
    group.setItems(codes);
    group.setItemLabelGenerator(label::apply);
    group.setAriaLabelledBy(labelId);
    group.addValueChangeListener(changed -> left());
  }

  static RadioControl yesNo(String labelId) {
    return new RadioControl(
        List.of("true", "false"), code -> Say.it("item.boolean." + code), labelId);
  }

  static RadioControl of(List<Choice> choices, String labelId) {
    return new RadioControl(Choices.codes(choices), code -> Choices.label(choices, code), labelId);
  }

  @Override
  public List<Component> components() {
    return List.of(group);
  }

  @Override
  protected void put(ItemValue.Entered value) {
    group.setValue(value.text());
  }

  @Override
  protected void empty() {
    group.clear();
  }

  @Override
  protected Answer answer() {
    return Answer.of(group.getValue() == null ? "" : group.getValue());
  }

  @Override
  public void readOnly(boolean readOnly) {
    group.setReadOnly(readOnly);
  }
}
