package org.ecrf.ui.shell;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;

/**
 * Asks on the page itself that something is erased, because it should never have been captured.
 * Somebody else confirms.
 */
public class AskForRedaction extends Div {
  private final Ask ask;
  private final CheckboxGroup<String> what = new CheckboxGroup<>();
  private final TextArea reason = new TextArea(Say.it("redaction.why"));
  private final Div refusal = Parts.box("");
  private final Div question = Parts.box("pf");

  /** Sends what was asked; may be refused. */
  public interface Ask {
    void ask(Collection<String> paths, String reason);
  }

  /**
   * @param key in the id of the button: {@code redact-<key>}
   * @param places what can be asked for, by its path, in words
   */
  public AskForRedaction(String key, Map<String, String> places, Ask ask) {
    this.ask = ask;
    NativeButton open = Buttons.small(Buttons.quiet(Say.it("redaction.ask")));
    open.setId("redact-" + key);
    what.setLabel(Say.it("redaction.what"));
    what.setItems(places.keySet());
    what.setValue(Set.of(places.keySet().iterator().next()));
    what.setItemLabelGenerator(places::get);
    what.setVisible(places.size() > 1);
    reason.setId("redaction-why");
    reason.addClassName("f-answer");
    reason.setHelperText(Say.it("redaction.why.help"));
    NativeButton send = Buttons.primary(Say.it("redaction.send"));
    send.setId("send-redaction");
    send.addClickListener(pressed -> send());
    NativeButton cancel = Buttons.plain(Say.it("cancel"));
    cancel.addClickListener(pressed -> open(open, false));
    question.add(refusal, what, reason, Parts.box("row", send, cancel));
    question.setVisible(false);
    open.addClickListener(pressed -> open(open, true));
    add(open, question);
  }

  private void open(NativeButton button, boolean open) {
    button.setVisible(!open);
    question.setVisible(open);
    if (open) {
      reason.focus();
    }
  }

  private void send() {
    try {
      ask.ask(what.getValue(), reason.getValue());
    } catch (Refused refused) {
      refusal.removeAll();
      refusal.add(Note.refused(Refusals.sentence(refused.refusal())));
      return;
    }
    removeAll();
    add(Note.of(Status.ANSWERED, Say.it("redaction.asked"), Say.it("redaction.asked.text")));
  }
}
