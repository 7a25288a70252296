package org.ecrf.ui.item;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.ecrf.model.form.Choice;
import org.ecrf.model.value.ItemValue;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Icons;

/** Stands in place of a control when there is no value and that is known: which code, and why. */
class MissingBox extends Span {
  private final Select<String> code = new Select<>();
  private final TextField reason = new TextField();
  private final NativeButton enter = Buttons.small(Buttons.quiet(Say.it("item.missing.enter")));
  private Consumer<ItemValue.Missing> listener = value -> {};
  private boolean showing;

  MissingBox(List<Choice> codes, String labelId) {
    addClassNames("ico", "missing");
    code.addClassName("f-pick");
    code.setItems(Choices.codes(codes));
    code.setItemLabelGenerator(c -> c == null ? "" : Choices.label(codes, c));
    code.setAriaLabelledBy(labelId);
    code.setPrefixComponent(Icons.icon("notdone", "mut"));
    reason.addClassName("f-reason");
    reason.setAriaLabel(Say.it("item.missing.reason"));
    reason.setPlaceholder(Say.it("item.missing.reason"));
    reason.setAutocomplete(Autocomplete.OFF);
    reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    code.addValueChangeListener(changed -> left());
    reason.addValueChangeListener(changed -> left());
    add(code, reason, enter);
  }

  void onLeave(Consumer<ItemValue.Missing> listener) {
    this.listener = listener;
  }

  /** The person wants to enter a value after all. */
  void onEnter(Runnable action) {
    enter.addClickListener(pressed -> action.run());
  }

  void show(ItemValue.Missing value) {
    showing = true;
    code.setValue(value.code());
    reason.setValue(value.reason());
    showing = false;
  }

  void readOnly(boolean readOnly) {
    code.setReadOnly(readOnly);
    reason.setReadOnly(readOnly);
    enter.setVisible(!readOnly);
  }

  private void left() {
    if (!showing && code.getValue() != null) {
      listener.accept(new ItemValue.Missing(code.getValue(), reason.getValue().strip()));
    }
  }
}
