package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Refusals;

/** Raises a query on the item of the panel. */
class RaiseForm extends Div {
  private final TextArea text = new TextArea(Say.it("query.question"));
  private final Div refusal = Parts.box("");
  private final Div form = Parts.box("");
  private final Consumer<String> raise;

  /**
   * @param raise sends the question
   */
  RaiseForm(Consumer<String> raise) {
    this.raise = raise;
    addClassName("pf");
    NativeButton open = Buttons.withIcon(Buttons.plain(Say.it("query.raise")), "query");
    open.setId("raise-query");
    text.setId("query-text");
    text.addClassName("f-answer");
    text.setHelperText(Say.it("query.question.help"));
    text.setValueChangeMode(ValueChangeMode.ON_BLUR);
    NativeButton send = Buttons.primary(Say.it("query.raise.send"));
    send.setId("send-query");
    send.addClickListener(pressed -> send());
    NativeButton cancel = Buttons.plain(Say.it("cancel"));
    cancel.addClickListener(pressed -> open(open, false));
    form.add(refusal, text, Parts.box("row", send, cancel));
    form.setVisible(false);
    open.addClickListener(pressed -> open(open, true));
    add(open, form);
  }

  private void open(NativeButton button, boolean open) {
    button.setVisible(!open);
    form.setVisible(open);
    if (open) {
      text.focus();
    }
  }

  private void send() {
    if (text.getValue().isBlank()) {
      say(Say.it("query.text.needed"));
      text.focus();
      return;
    }
    try {
      raise.accept(text.getValue().strip());
    } catch (Refused refused) {
      say(Refusals.sentence(refused.refusal()));
    }
  }

  private void say(String sentence) {
    refusal.removeAll();
    refusal.add(Note.refused(sentence));
  }
}
