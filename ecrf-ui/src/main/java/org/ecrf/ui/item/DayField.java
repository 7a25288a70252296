package org.ecrf.ui.item;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;
import java.util.Optional;
import org.ecrf.ui.language.Say;

/**
 * A calendar day, typed or picked. Tab commits what was typed, in any of the usual ways of writing;
 * what is no day stays in the field as text.
 */
public class DayField extends DatePicker {
  private String unreadable = "";

  public DayField() {
    addClassName("f-date");
    setAutoOpen(false); // else Tab goes into the calendar and the typed day waits there
    setManualValidation(true);
    setI18n(DayWords.in(Say.language()));
    setFallbackParser(this::read);
  }

  /** Called whenever the day, or the text that is no day, has changed. */
  public void onChange(Runnable action) {
    addValueChangeListener(changed -> action.run());
    // text that is no day changes no value
    getElement().addEventListener("unparsable-change", event -> action.run());
  }

  /** ISO 8601, or the text that is no day; empty where there is nothing. */
  public String text() {
    if (isInputUnparsable()) {
      return unreadable;
    }
    return getValue() == null ? "" : getValue().toString();
  }

  private Result<LocalDate> read(String text) {
    Optional<LocalDate> day = DayWords.read(text, Say.language());
    unreadable = text;
    return day.map(Result::ok).orElseGet(() -> Result.error(text));
  }
}
