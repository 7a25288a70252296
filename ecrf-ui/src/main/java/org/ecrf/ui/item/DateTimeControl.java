package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Precision;
import org.ecrf.model.value.ItemValue;
import org.ecrf.ui.language.Say;

/**
 * A day and a time of day at the site; the time may be left out where the item allows it, and has
 * its offset from UTC where the clock shows it twice.
 */
final class DateTimeControl extends Control {
  private final DayField day = new DayField();
  private final TextField time = ClockText.field();
  private final boolean dayIsEnough;

  DateTimeControl(Item item, String labelId) {
    dayIsEnough = item.precision() != Precision.MINUTE;
    day.setAriaLabelledBy(labelId);
    day.onChange(this::left);
    time.setAriaLabel(Say.it("item.time"));
    time.addClassName("f-moment");
    time.setTooltipText(Say.it("item.time.offset"));
    time.addValueChangeListener(changed -> left());
  }

  @Override
  public List<Component> components() {
    return List.of(day, time);
  }

  @Override
  protected void put(ItemValue.Entered value) {
    String[] parts = value.text().split("T", 2);
    day.setValue(LocalDate.parse(parts[0]));
    time.setValue(parts.length > 1 ? parts[1] : "");
  }

  @Override
  protected void empty() {
    day.clear();
    time.clear();
  }

  @Override
  protected Answer answer() {
    String on = day.text();
    String at = ClockText.withOffset(time.getValue());
    if (on.isEmpty()) {
      return at.isEmpty() ? new Answer.Given(null) : new Answer.Partial(Say.it("item.lacks.date"));
    }
    if (at.isEmpty()) {
      return dayIsEnough ? Answer.of(on) : new Answer.Partial(Say.it("item.lacks.time"));
    }
    return Answer.of(on + "T" + at);
  }

  @Override
  public void readOnly(boolean readOnly) {
    day.setReadOnly(readOnly);
    time.setReadOnly(readOnly);
  }
}
