package org.ecrf.ui.item;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ecrf.model.form.Precision;
import org.ecrf.ui.language.Say;

/**
 * Day, month and year, of which day and month may be unknown. The value is ISO 8601 cut at the
 * first unknown part (ISO 8601-1, reduced precision); a part that stands without the one before it
 * shows as a question mark, and is not a date.
 */
class PartialDateField extends CustomField<String> {
  private static final int UNKNOWN = 0;

  private final Select<Integer> day = new Select<>();
  private final Select<Integer> month = new Select<>();
  private final TextField year = new TextField();
  private final Precision least;

  PartialDateField(Precision least) {
    super("");
    this.least = least;
    addClassName("f-partial");
    day.addClassName("f-day");
    day.setAriaLabel(Say.it("item.day"));
    day.setItems(IntStream.rangeClosed(UNKNOWN, 31).boxed().toList());
    day.setItemLabelGenerator(
        d -> d == null || d == UNKNOWN ? Say.it("item.day.unknown") : String.valueOf(d));
    month.addClassName("f-month");
    month.setAriaLabel(Say.it("item.month"));
    month.setItems(IntStream.rangeClosed(UNKNOWN, 12).boxed().toList());
    month.setItemLabelGenerator(m -> monthName(m, Say.language()));
    year.addClassName("f-year");
    year.setAriaLabel(Say.it("item.year"));
    year.setPlaceholder(Say.it("item.year.form"));
    year.setMaxLength(4);
    year.setAutocomplete(Autocomplete.OFF);
    year.getElement().setAttribute("inputmode", "numeric");
    year.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    day.setValue(UNKNOWN);
    month.setValue(UNKNOWN);
    add(day, month, year);
  }

  private static String monthName(Integer month, Locale language) {
    return month == null || month == UNKNOWN
        ? Say.it("item.month.unknown")
        : Month.of(month).getDisplayName(TextStyle.SHORT_STANDALONE, language);
  }

  /** Parts are given, but one that they or the item need is not. */
  String lacking() {
    boolean begun = !year.isEmpty() || known(month) || known(day);
    if (begun && year.isEmpty()) {
      return Say.it("item.lacks.year");
    }
    if (!known(month) && (known(day) || begun && least != Precision.YEAR)) {
      return Say.it("item.lacks.month");
    }
    return begun && !known(day) && least.compareTo(Precision.MONTH) > 0
        ? Say.it("item.lacks.day")
        : "";
  }

  private static boolean known(Select<Integer> part) {
    return part.getValue() != null && part.getValue() != UNKNOWN;
  }

  @Override
  protected String generateModelValue() {
    String text = year.getValue().strip();
    if (known(month)) {
      text += "-%02d".formatted(month.getValue());
    } else if (known(day)) {
      text += "-?";
    }
    return known(day) ? text + "-%02d".formatted(day.getValue()) : text;
  }

  @Override
  protected void setPresentationValue(String value) {
    String[] parts = value == null ? new String[0] : value.split("-");
    year.setValue(parts.length > 0 ? parts[0] : "");
    month.setValue(parts.length > 1 ? Integer.parseInt(parts[1]) : UNKNOWN);
    day.setValue(parts.length > 2 ? Integer.parseInt(parts[2]) : UNKNOWN);
  }

  @Override
  public void setReadOnly(boolean readOnly) {
    super.setReadOnly(readOnly);
    day.setReadOnly(readOnly);
    month.setReadOnly(readOnly);
    year.setReadOnly(readOnly);
  }
}
