package org.ecrf.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;

/**
 * Asks once more before an act that cannot be taken back: enrolment, screen failure, lock. A
 * refusal is said inside, and what was typed stays.
 */
public class Confirm extends Dialog {
  private final Div refusal = Parts.box("");

  /**
   * @param button the confirming button, {@code #confirm}
   * @param act may be refused
   */
  public Confirm(String title, NativeButton button, Runnable act, Component... content) {
    setHeaderTitle(title);
    setWidth("460px");
    Div body = Parts.box("col gap");
    body.add(content);
    body.add(refusal);
    add(body);
    button.setId("confirm");
    button.addClickListener(
        pressed -> {
          try {
            act.run();
          } catch (Refused refused) {
            says(Refusals.sentence(refused.refusal()));
            return;
          }
          close();
        });
    NativeButton cancel = Buttons.plain(Say.it("cancel"));
    cancel.addClickListener(pressed -> close());
    getFooter().add(cancel, button);
  }

  /** Says inside what is still needed. */
  public void says(String sentence) {
    refusal.removeAll();
    refusal.add(Note.refused(sentence));
  }
}
