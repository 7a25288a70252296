package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * The control of one item: shows the stored text, and tells what it holds when it is left. It never
 * judges a value and never saves. Showing does not tell.
 */
public abstract sealed class Control
    permits TextControl,
        QuantityControl,
        DateControl,
        TimeControl,
        DateTimeControl,
        PartialDateControl,
        RadioControl,
        PickControl,
        MultiChoiceControl,
        AttachmentControl,
        CalculatedControl {
  /** Beyond this many choices a list that opens is quicker than buttons. */
  private static final int MOST_BUTTONS = 6;

  private Consumer<Answer> listener = answer -> {};
  private boolean showing;

  /** The control that takes the item's kind of answer. */
  public static Control of(Item item, String labelId) {
    return switch (item.kind()) {
      case TEXT, LONG_TEXT, INTEGER, DECIMAL -> new TextControl(item.kind(), labelId);
      case QUANTITY -> new QuantityControl(item, labelId);
      case DATE -> new DateControl(labelId);
      case PARTIAL_DATE -> new PartialDateControl(item.precision(), labelId);
      case TIME -> new TimeControl(labelId);
      case DATE_TIME -> new DateTimeControl(item, labelId);
      case BOOLEAN -> RadioControl.yesNo(labelId);
      case CHOICE ->
          item.choices().size() <= MOST_BUTTONS
              ? RadioControl.of(item.choices(), labelId)
              : new PickControl(item.choices(), labelId);
      case MULTI_CHOICE -> new MultiChoiceControl(item.choices(), labelId);
      case ATTACHMENT -> new AttachmentControl(labelId);
      case CALCULATED -> new CalculatedControl(item, labelId);
    };
  }

  /** The same where many stand side by side: choices in a list that opens. */
  static Control inCell(Item item, String labelId) {
    return item.kind() == ItemKind.CHOICE
        ? new PickControl(item.choices(), labelId)
        : of(item, labelId);
  }

  /** What stands in the row, in order. */
  public abstract List<Component> components();

  /** Puts the stored text into the fields; a control without a value is empty. */
  protected abstract void put(ItemValue.Entered value);

  protected abstract void empty();

  /** What the fields hold. */
  protected abstract Answer answer();

  /** Draws on the field. */
  public void mark(Mark mark) {
    mark.on(components().getFirst());
  }

  public abstract void readOnly(boolean readOnly);

  public final void show(@Nullable ItemValue value) {
    showing = true;
    try {
      if (value instanceof ItemValue.Entered entered) {
        put(entered);
      } else {
        empty();
      }
    } finally {
      showing = false;
    }
  }

  public final void onLeave(Consumer<Answer> listener) {
    this.listener = listener;
  }

  /** For the fields: the person has left with something else than before. */
  protected final void left() {
    if (!showing) {
      listener.accept(answer());
    }
  }
}
