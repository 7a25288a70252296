package org.ecrf.ui.item;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.AttachedFile;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.ItemValue;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Moments;
import org.jspecify.annotations.Nullable;

/** Stored values as people read them: the label of a choice, a day with its month in letters. */
public final class Values {
  private Values() {}

  public static String words(Item item, @Nullable ItemValue value) {
    return switch (value) {
      case null -> Say.it("item.nothing");
      case ItemValue.Missing missing -> missing(item, missing);
      case ItemValue.Entered entered -> entered(item, entered);
    };
  }

  private static String missing(Item item, ItemValue.Missing missing) {
    String label = Choices.label(item.missing(), missing.code());
    return missing.reason().isBlank() ? label : label + ": " + missing.reason();
  }

  private static String entered(Item item, ItemValue.Entered value) {
    return switch (item.gives()) {
      case BOOLEAN -> Say.it("item.boolean." + ("true".equals(value.text())));
      case CHOICE -> Choices.label(item.choices(), value.text());
      case MULTI_CHOICE ->
          Arrays.stream(value.text().split(","))
              .map(code -> Choices.label(item.choices(), code))
              .collect(Collectors.joining(", "));
      case DATE, PARTIAL_DATE, DATE_TIME -> moment(value.text());
      case ATTACHMENT ->
          AttachedFile.read(value.text()).map(Files::words).orElseGet(() -> plain(value));
      default -> plain(value);
    };
  }

  /** A date, whole or not, or a date with a time, as the person writes it. */
  public static String moment(String text) {
    try {
      if (text.length() == "2026-11".length()) {
        return Moments.month(YearMonth.parse(text));
      }
      if (text.length() <= "2026-11-16".length()) {
        return Moments.fullDay(LocalDate.parse(text));
      }
      return DateText.dateTime(text)
          .map(at -> Moments.fullDay(at.local().toLocalDate()) + " " + text.split("T")[1])
          .orElse(text);
    } catch (DateTimeParseException asStored) {
      return text;
    }
  }

  /** The text with its unit, for values whose item is not known. */
  public static String plain(@Nullable ItemValue value) {
    return switch (value) {
      case null -> Say.it("item.nothing");
      case ItemValue.Missing missing ->
          missing.code() + (missing.reason().isBlank() ? "" : ": " + missing.reason());
      case ItemValue.Entered entered ->
          entered.unit() == null ? entered.text() : entered.text() + " " + entered.unit();
    };
  }
}
