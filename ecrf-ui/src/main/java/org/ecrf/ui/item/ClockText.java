package org.ecrf.ui.item;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecrf.ui.language.Say;

/**
 * How a time of day is typed: 8:10, 0810 and 08.10 are all written 08:10. Behind a time may stand
 * its offset from UTC, which tells the two halves of a repeated hour apart.
 */
public final class ClockText {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.]?(\\d{2})");
  private static final Pattern WITH_OFFSET =
      Pattern.compile("(.*?)\\s*(?:([zZ])|([+\\-−]\\d{2}):?(\\d{2}))");

  private ClockText() {}

  /** A field for a time of day. */
  public static TextField field() {
    TextField time = new TextField();
    time.addClassName("f-time");
    time.setPlaceholder(Say.it("item.time.form"));
    time.setAutocomplete(Autocomplete.OFF);
    time.setManualValidation(true);
    time.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    return time;
  }

  /** As {@link #read}; 0250 +0200 is written 02:50+02:00. */
  static String withOffset(String typed) {
    Matcher parts = WITH_OFFSET.matcher(typed.strip());
    if (!parts.matches()) {
      return read(typed);
    }
    String offset =
        parts.group(2) != null ? "Z" : parts.group(3).replace('−', '-') + ":" + parts.group(4);
    return read(parts.group(1)) + offset;
  }

  /** Hours and minutes; what is no time stays as it is, for the server to judge. */
  public static String read(String typed) {
    String time = typed.strip();
    Matcher parts = TIME.matcher(time);
    return parts.matches()
        ? String.format(Locale.ROOT, "%02d:%s", Integer.parseInt(parts.group(1)), parts.group(2))
        : time;
  }
}
