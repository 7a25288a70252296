package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.ecrf.model.form.Choice;
import org.ecrf.model.value.ItemValue;

/** Any number of choices; their codes joined by commas, in the order of the list. */
final class MultiChoiceControl extends Control {
  private final CheckboxGroup<String> group = new CheckboxGroup<>();
  private final List<String> codes;

  MultiChoiceControl(List<Choice> choices, String labelId) {
    codes = Choices.codes(choices);
    group.setItems(codes);
    group.setItemLabelGenerator(code -> Choices.label(choices, code));
    group.setAriaLabelledBy(labelId);
    group.addValueChangeListener(changed -> left());
  }

  @Override
  public List<Component> components() {
    return List.of(group);
  }

  @Override
  protected void put(ItemValue.Entered value) {
    group.setValue(new LinkedHashSet<>(List.of(value.text().split(","))));
  }

  @Override
  protected void empty() {
    group.clear();
  }

  @Override
  protected Answer answer() {
    return Answer.of(
        codes.stream().filter(group.getValue()::contains).collect(Collectors.joining(",")));
  }

  @Override
  public void readOnly(boolean readOnly) {
    group.setReadOnly(readOnly);
  }
}
