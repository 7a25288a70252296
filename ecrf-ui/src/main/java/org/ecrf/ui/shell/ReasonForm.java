package org.ecrf.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;

/**
 * A field for the reason and the button that acts on it, on the page itself. A refusal is said
 * there, and what was typed stays.
 */
public class ReasonForm extends Div {
  private final TextArea reason = new TextArea(Say.it("leave.reason"));
  private final Div refusal = Parts.box("");

  /**
   * @param id of the button; that of the field ends with {@code -reason}
   * @param act may be refused
   */
  public ReasonForm(String id, NativeButton button, Consumer<String> act) {
    addClassNames("col", "gap");
    reason.setId(id + "-reason");
    reason.addClassName("f-wide");
    button.setId(id);
    button.addClickListener(pressed -> press(act));
    add(reason, refusal, Parts.box("row", button));
  }

  private void press(Consumer<String> act) {
    String said = reason.getValue().strip();
    refusal.removeAll();
    if (said.isEmpty()) {
      refusal.add(Note.refused(Say.it("reason.needed")));
      return;
    }
    try {
      act.accept(said);
    } catch (Refused refused) {
      refusal.add(Note.refused(Refusals.sentence(refused.refusal())));
    }
  }
}
