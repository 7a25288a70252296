package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.query.QuestionFields;
import org.ecrf.ui.shell.Refusals;

/** Raises a query on the item of the panel. */
class RaiseForm extends Div {
  private final QuestionFields fields;
  private final Div refusal = Parts.box("");
  private final Div form = Parts.box("");
  private final Consumer<QuestionFields.Asked> raise;

  /**
   * @param raise sends the question
   */
  RaiseForm(StudyDefinition study, Consumer<QuestionFields.Asked> raise) {
    this.raise = raise;
    fields = new QuestionFields(study);
    addClassName("pf");
    NativeButton open = Buttons.withIcon(Buttons.plain(Say.it("query.raise")), "query");
    open.setId("raise-query");
    NativeButton send = Buttons.primary(Say.it("query.raise.send"));
    send.setId("send-query");
    send.addClickListener(pressed -> send());
    NativeButton cancel = Buttons.plain(Say.it("cancel"));
    cancel.addClickListener(pressed -> open(open, false));
    form.add(refusal, fields, Parts.box("row", send, cancel));
    form.setVisible(false);
    open.addClickListener(pressed -> open(open, true));
    add(open, form);
  }

  private void open(NativeButton button, boolean open) {
    button.setVisible(!open);
    form.setVisible(open);
    if (open) {
      fields.focusText();
    }
  }

  private void send() {
    Optional<QuestionFields.Asked> asked = fields.asked();
    if (asked.isEmpty()) {
      say(Say.it("query.text.needed"));
      fields.focusText();
      return;
    }
    try {
      raise.accept(asked.get());
    } catch (Refused refused) {
      say(Refusals.sentence(refused.refusal()));
    }
  }

  private void say(String sentence) {
    refusal.removeAll();
    refusal.add(Note.refused(sentence));
  }
}
