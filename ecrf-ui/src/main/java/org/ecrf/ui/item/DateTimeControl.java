package org.ecrf.ui.item;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecrf.model.value.ItemValue;
import org.ecrf.ui.language.Say;

/** A day and a time of day at the site; both or neither. */
final class DateTimeControl extends Control {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.]?(\\d{2})");
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");

  private final DayField day = new DayField();
  private final TextField time = new TextField();

  DateTimeControl(String labelId) {
    day.setAriaLabelledBy(labelId);
    day.onChange(this::left);
    time.addClassName("f-time");
    time.setAriaLabel(Say.it("item.time"));
    time.setPlaceholder(Say.it("item.time.form"));
    time.setAutocomplete(Autocomplete.OFF);
    time.setManualValidation(true);
    time.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    time.addValueChangeListener(changed -> left());
  }

  @Override
  public List<Component> components() {
    return List.of(day, time);
  }

  @Override
  protected void put(ItemValue.Entered value) {
    LocalDateTime moment = LocalDateTime.parse(value.text());
    day.setValue(moment.toLocalDate());
    time.setValue(SHOWN.format(moment));
  }

  @Override
  protected void empty() {
    day.clear();
    time.clear();
  }

  @Override
  protected Answer answer() {
    String on = day.text();
    String at = time.getValue().strip();
    if (on.isEmpty() && at.isEmpty()) {
      return new Answer.Given(null);
    }
    if (on.isEmpty()) {
      return new Answer.Partial(Say.it("item.lacks.date"));
    }
    return at.isEmpty()
        ? new Answer.Partial(Say.it("item.lacks.time"))
        : Answer.of(on + "T" + iso(at));
  }

  /** 8:10, 0810 and 08.10 are written 08:10; what is no time stays as it is. */
  private static String iso(String time) {
    Matcher parts = TIME.matcher(time);
    return parts.matches()
        ? String.format(Locale.ROOT, "%02d:%s", Integer.parseInt(parts.group(1)), parts.group(2))
        : time;
  }

  @Override
  public void readOnly(boolean readOnly) {
    day.setReadOnly(readOnly);
    time.setReadOnly(readOnly);
  }
}
