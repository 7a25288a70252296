package org.ecrf.ui.item;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.ecrf.model.form.Item;
import org.ecrf.model.rule.Normal;
import org.ecrf.model.value.ItemValue;
import org.ecrf.ui.look.Parts;
import org.jspecify.annotations.Nullable;

/**
 * The place of an item's answer: its control, or in its place the missing code, or that the answer
 * is not for this person.
 */
class RowAnswer extends Div {
  private final Control control;
  private final MissingBox missing;
  private final RowRange range = new RowRange();
  private final Span controls = Parts.text("", "ico");
  private final Span aside = Parts.text("", "sm", "mut");

  /**
   * @param instead said in the place of an answer that is not shown; null: it is shown
   * @param narrow there is little room beside it
   */
  RowAnswer(Item item, String labelId, @Nullable String instead, boolean narrow) {
    control = narrow ? Control.inCell(item, labelId) : Control.of(item, labelId);
    missing = new MissingBox(item.missing(), labelId);
    addClassName("ct");
    if (instead != null) {
      controls.add(Parts.text(instead, "mut"));
    } else {
      controls.add(control.components());
    }
    aside.setVisible(false);
    add(controls, missing, aside, range);
  }

  /** Tells what was answered; a missing code is an answer too. */
  void onLeave(Consumer<Answer> listener) {
    control.onLeave(listener);
    missing.onLeave(value -> listener.accept(new Answer.Given(value)));
  }

  /** The person wants to enter a value in place of the missing code. */
  void onEnter(Runnable action) {
    missing.onEnter(action);
  }

  void put(@Nullable ItemValue value) {
    boolean coded = value instanceof ItemValue.Missing;
    controls.setVisible(!coded);
    missing.setVisible(coded);
    if (value instanceof ItemValue.Missing known) {
      missing.show(known);
    }
    control.show(value);
  }

  /** What the laboratory states for it. */
  void normal(@Nullable Normal normal) {
    range.show(normal);
  }

  /** Says something beside the answer; empty: nothing. */
  void aside(String says, boolean attention) {
    aside.setText(says);
    aside.setVisible(!says.isEmpty());
    aside.getClassNames().set("warn", attention);
    aside.getClassNames().set("fg", attention);
    aside.getClassNames().set("mut", !attention);
  }

  /** Where files go, if this is one. */
  void files(FileDesk files) {
    if (control instanceof AttachmentControl attachment) {
      attachment.files(files);
    }
  }

  void readOnly(boolean readOnly) {
    control.readOnly(readOnly);
    missing.readOnly(readOnly);
  }

  void mark(Mark mark) {
    control.mark(mark);
  }
}
