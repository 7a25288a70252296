package org.ecrf.ui.casebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.ecrf.model.form.Choice;
import org.ecrf.server.problem.Refused;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Refusals;

/** Asks which missing code all open items of a form or section get, and why. */
class MissingPopover extends Popover {
  private final RadioButtonGroup<Choice> code = new RadioButtonGroup<>();
  private final TextField reason = new TextField(Say.it("missing.reason"));
  private final Div says = Parts.box("");
  private final BiConsumer<String, String> give;

  /**
   * @param where the form or section, in words
   * @param give with code and reason; may refuse
   */
  MissingPopover(Component target, String where, OpenRows open, BiConsumer<String, String> give) {
    this.give = give;
    setTarget(target);
    setOpenOnClick(false);
    setCloseOnOutsideClick(false);
    setPosition(PopoverPosition.BOTTOM_END);
    setOverlayRole("dialog");
    setAriaLabel(Say.it("missing.title", "where", where));
    code.setId("missing-code");
    code.setAriaLabel(Say.it("missing.code"));
    code.addThemeName("vertical");
    code.setItems(open.codes());
    code.setItemLabelGenerator(choice -> Say.it(choice.label()));
    reason.setId("missing-reason");
    reason.addClassName("f-wide");
    NativeButton send = Buttons.primary(Say.it("missing.give"));
    send.setId("missing-give");
    send.addClickListener(pressed -> send());
    NativeButton cancel = Buttons.plain(Say.it("cancel"));
    cancel.addClickListener(pressed -> close());
    Div box = Parts.box("fieldset", new H3(Say.it("missing.title", "where", where)));
    if (open.codes().isEmpty()) {
      box.add(Parts.text(Say.it("missing.none"), "mut"), cancel);
    } else {
      box.add(
          Parts.text(Say.it("missing.text", "n", open.rows().size()), "mut"),
          code,
          reason,
          says,
          Parts.box("row w", send, cancel));
    }
    add(box);
    addOpenedChangeListener(changed -> focusOrGo(changed.isOpened()));
  }

  private void focusOrGo(boolean opened) {
    if (opened) {
      code.getElement().executeJs("this.querySelector('input')?.focus()");
    } else {
      removeFromParent();
      FocusBack.to(getTarget());
    }
  }

  private void send() {
    says.removeAll();
    String why = reason.getValue().strip();
    if (code.getValue() == null || why.isEmpty()) {
      says.add(Note.refused(Say.it("missing.needed")));
      return;
    }
    try {
      give.accept(code.getValue().code(), why);
      close();
    } catch (Refused refused) {
      says.add(Note.refused(Refusals.sentence(refused.refusal())));
    }
  }
}
