package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Parts;

/**
 * A file. The platform does not take files yet and says so; what is stored is shown by its name.
 */
final class AttachmentControl extends Control {
  private final Span says = Parts.text(Say.it("item.attachment.later"), "sm", "mut");
  private String text = "";

  @Override
  public List<Component> components() {
    return List.of(says);
  }

  @Override
  protected void put(ItemValue.Entered value) {
    text = value.text();
    says.setText(text);
  }

  @Override
  protected void empty() {
    text = "";
    says.setText(Say.it("item.attachment.later"));
  }

  @Override
  protected Answer answer() {
    return Answer.of(text);
  }

  @Override
  public void readOnly(boolean readOnly) {
    // there is nothing to enter
  }
}
