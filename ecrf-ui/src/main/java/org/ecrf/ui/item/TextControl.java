package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.value.ItemValue;

/**
 * Texts and numbers. A number is a text too: a number field of the browser would drop {@code
 * <0.03}, {@code 0,41} and trailing zeros.
 */
final class TextControl extends Control {
  private final TextFieldBase<?, String> field;

  TextControl(ItemKind kind, String labelId) {
    field = kind == ItemKind.LONG_TEXT ? area(labelId) : line(kind, labelId);
    field.setManualValidation(true);
    field.addValueChangeListener(changed -> left());
  }

  private static TextField line(ItemKind kind, String labelId) {
    TextField line = new TextField();
    boolean number = kind != ItemKind.TEXT;
    line.addClassName(number ? "f-num" : "f-text");
    line.getElement().setAttribute("inputmode", number ? "decimal" : "text");
    line.setAutocomplete(Autocomplete.OFF);
    line.setAriaLabelledBy(labelId);
    line.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    return line;
  }

  private static TextArea area(String labelId) {
    TextArea area = new TextArea();
    area.addClassName("f-long");
    area.setAutocomplete(Autocomplete.OFF);
    area.setAriaLabelledBy(labelId);
    area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    return area;
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
    return Answer.of(field.getValue());
  }

  @Override
  public void readOnly(boolean readOnly) {
    field.setReadOnly(readOnly);
  }
}
