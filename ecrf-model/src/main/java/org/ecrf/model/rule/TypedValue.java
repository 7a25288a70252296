package org.ecrf.model.rule;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemReader;
import org.ecrf.model.form.Reading;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.NumberText;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Span;

/** Turns a captured text into what rules calculate with. */
final class TypedValue {
  private TypedValue() {}

  /** Empty where there is no value, or none that can be read. */
  static Optional<Object> read(
      Item item, ItemValue value, Map<String, Quantity> quantities, ZoneId zone) {
    if (!(value instanceof ItemValue.Entered entered)
        || !(ItemReader.read(item, value) instanceof Reading.Readable)) {
      return Optional.empty();
    }
    String text = entered.text();
    return switch (item.kind()) {
      case TEXT, LONG_TEXT, CHOICE, ATTACHMENT -> Optional.of(text);
      case MULTI_CHOICE -> Optional.of(List.of(text.split(",")));
      case BOOLEAN -> Optional.of(Boolean.valueOf(text));
      case INTEGER, DECIMAL -> NumberText.read(text).map(Numeral::new);
      case QUANTITY -> amount(item, entered, quantities);
      case DATE, PARTIAL_DATE -> DateText.partial(text).map(Day::new);
      case DATE_TIME -> moment(text, zone);
      case TIME -> DateText.time(text).map(Object.class::cast);
      case CALCULATED -> Optional.empty();
    };
  }

  private static Optional<Object> moment(String text, ZoneId zone) {
    return DateText.dateTime(text)
        .flatMap(time -> Moment.at(time, zone))
        .or(() -> DateText.day(text).map(day -> Moment.on(day, zone)))
        .map(Object.class::cast);
  }

  private static Optional<Object> amount(
      Item item, ItemValue.Entered entered, Map<String, Quantity> quantities) {
    Optional<Span<BigDecimal>> number = NumberText.read(entered.text());
    Quantity quantity = quantities.get(item.quantity());
    if (quantity == null || entered.unit() == null) {
      return Optional.empty();
    }
    return number.flatMap(n -> quantity.inBase(n, entered.unit())).map(Amount::new);
  }
}
