package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.value.ItemValue;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;

/** A result; nobody enters it. Empty, it says that values are missing. */
final class CalculatedControl extends Control {
  private final TextField field = new TextField();
  private final Span unit = Parts.text("", "sm", "nw");
  private final Span lacking = Parts.text(Say.it("item.calculated.lacking"), "xs", "dim");

  private final Item item;

  CalculatedControl(Item item, String labelId) {
    this.item = item;
    boolean number = item.gives() != ItemKind.DATE && item.gives() != ItemKind.BOOLEAN;
    field.addClassNames(number ? "f-num" : "f-date", "f-calc");
    field.setReadOnly(true);
    field.setAriaLabelledBy(labelId);
    unit.setText(item.units().isEmpty() ? "" : item.units().getFirst());
  }

  @Override
  public List<Component> components() {
    return List.of(field, unit, lacking);
  }

  @Override
  protected void put(ItemValue.Entered value) {
    field.setValue(Values.words(item, ItemValue.of(value.text())));
    if (value.unit() != null) {
      unit.setText(value.unit());
    }
    lacking.setVisible(false);
  }

  @Override
  protected void empty() {
    field.clear();
    lacking.setVisible(true);
  }

  @Override
  protected Answer answer() {
    return Answer.of(field.getValue());
  }

  @Override
  public void readOnly(boolean readOnly) {
    // it always is
  }
}
