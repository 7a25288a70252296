package org.ecrf.ui.casebook;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.audit.Redact;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.look.Status;
import org.ecrf.ui.shell.Refusals;

/** Asks that what one act has brought is erased, because it should never have been captured. */
class AskForRedaction extends Div {
  private final OpenForm form;
  private final long seq;
  private final CheckboxGroup<String> what = new CheckboxGroup<>();
  private final TextArea reason = new TextArea(Say.it("redaction.why"));
  private final Div refusal = Parts.box("");
  private final Div question = Parts.box("pf");

  AskForRedaction(OpenForm form, long seq, List<String> paths) {
    this.form = form;
    this.seq = seq;
    NativeButton open = Buttons.small(Buttons.plain(Say.it("redaction.ask")));
    open.setId("redact-" + seq);
    what.setLabel(Say.it("redaction.what"));
    what.setItems(paths);
    what.setValue(Set.of(paths.getFirst()));
    what.setItemLabelGenerator(
        p -> Say.it(p.equals(Redact.REASON) ? "redaction.reason" : "redaction.value"));
    what.setVisible(paths.size() > 1);
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

  /** What of this act can be asked for, from the history of an item. */
  static List<String> paths(ItemPath at, TrailLine line) {
    List<String> paths = new ArrayList<>();
    line.changes().stream()
        .filter(c -> c.path().equals(at.toString()) && c.to() != null)
        .forEach(c -> paths.add(c.path()));
    if (line.reason() != null) {
      paths.add(Redact.REASON);
    }
    return paths;
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
      form.asksRedaction(seq, what.getValue(), reason.getValue());
    } catch (Refused refused) {
      refusal.removeAll();
      refusal.add(Note.refused(Refusals.sentence(refused.refusal())));
      return;
    }
    removeAll();
    add(Note.of(Status.ANSWERED, Say.it("redaction.asked"), Say.it("redaction.asked.text")));
  }
}
