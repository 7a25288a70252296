package org.ecrf.ui.casebook;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Parts;

/**
 * Asks why a value of a completed form changes (21 CFR 11.10(e); ICH E6(R3) 4.2.2). Esc keeps the
 * old value. The reason is one of the study's, or free text.
 */
class ReasonPopover extends Popover {
  private static final String OTHER = "";

  private final ReasonQueue.Question question;
  private final RadioButtonGroup<String> reason = new RadioButtonGroup<>();
  private final TextField text = new TextField();
  private boolean answered;

  ReasonPopover(ReasonQueue.Question question) {
    this.question = question;
    setTarget(question.at());
    setOpenOnClick(false);
    setCloseOnOutsideClick(false);
    setPosition(PopoverPosition.BOTTOM);
    setOverlayRole("dialog");
    setAriaLabel(question.title());
    choices();
    NativeButton save = Buttons.primary(Say.it("reason.save"));
    save.setId("save-change");
    save.addClickListener(pressed -> save());
    NativeButton keep = Buttons.plain(question.keep());
    keep.setId("keep-value");
    keep.addClickListener(pressed -> close());
    add(
        Parts.box(
            "fieldset",
            new H3(question.title()),
            Parts.text(question.change(), "mut"),
            reason,
            text,
            Parts.box("row w", save, keep)));
    addOpenedChangeListener(
        changed -> {
          if (changed.isOpened() && reason.isVisible()) {
            reason.getElement().executeJs("this.querySelector('input').focus()");
          } else if (changed.isOpened()) {
            text.focus();
          } else {
            closed();
          }
        });
  }

  private void choices() {
    List<String> all = new ArrayList<>(question.reasons().stream().map(Say::it).toList());
    all.add(OTHER);
    reason.setId("reason");
    reason.setAriaLabel(question.title());
    reason.addThemeName("vertical");
    reason.setItems(all);
    reason.setItemLabelGenerator(r -> r.isEmpty() ? Say.it("reason.other") : r);
    text.setId("reason-text");
    text.addClassName("f-wide");
    text.setAriaLabel(Say.it("reason.text"));
    text.setPlaceholder(Say.it("reason.text"));
    text.setVisible(false);
    reason.addValueChangeListener(
        chosen -> {
          text.setVisible(OTHER.equals(chosen.getValue()));
          if (text.isVisible()) {
            text.focus();
          }
        });
    if (question.reasons().isEmpty()) {
      reason.setValue(OTHER);
      reason.setVisible(false);
    }
  }

  private void save() {
    String said = OTHER.equals(reason.getValue()) ? text.getValue().strip() : reason.getValue();
    if (said == null || said.isBlank()) {
      reason.setInvalid(true);
      reason.setErrorMessage(Say.it("reason.needed"));
      return;
    }
    answered = true;
    close();
    question.save().accept(said);
  }

  private void closed() {
    removeFromParent();
    FocusBack.to(question.at());
    if (!answered) {
      answered = true;
      question.kept().run();
    }
  }
}
