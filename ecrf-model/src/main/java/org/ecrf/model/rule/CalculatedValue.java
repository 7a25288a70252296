package org.ecrf.model.rule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.Decimals;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.NumberText;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Span;
import org.jspecify.annotations.Nullable;

/** The result of a formula as its item shows it, and as other rules see it. */
record CalculatedValue(Item item, Map<String, Quantity> quantities) {

  /** A plain number of an item with a quantity is in the item's first unit. */
  Object typed(Object result) {
    if (result instanceof Day || result instanceof Boolean) {
      return result;
    }
    Quantity quantity = quantity();
    if (quantity == null || result instanceof Amount) {
      return result instanceof Amount ? result : Numeral.of(result);
    }
    return new Amount(
        quantity.inBase(Numeral.of(result).span(), item.units().getFirst()).orElseThrow());
  }

  /** Rounded to the item's decimals, which other rules do not see; empty where it is not exact. */
  Optional<ItemValue> text(Object typed) {
    return switch (typed) {
      case Boolean answer -> Optional.of(ItemValue.of(answer.toString()));
      case Day day ->
          day.span().isExact()
              ? Optional.of(ItemValue.of(day.span().low().toString()))
              : Optional.empty();
      default -> number(typed);
    };
  }

  /** The value of a text that was recorded, as other rules see it; empty where it has none. */
  Optional<Object> read(ItemValue recorded) {
    if (!(recorded instanceof ItemValue.Entered entered)) {
      return Optional.empty();
    }
    String text = entered.text();
    return switch (item.gives()) {
      case BOOLEAN -> Optional.of(Boolean.valueOf(text));
      case DATE, PARTIAL_DATE -> DateText.partial(text).map(Day::new);
      case null, default -> NumberText.read(text).flatMap(number -> measured(number, entered));
    };
  }

  private Optional<Object> measured(Span<BigDecimal> number, ItemValue.Entered recorded) {
    Quantity quantity = quantity();
    return quantity == null || recorded.unit() == null
        ? Optional.of(new Numeral(number))
        : quantity.inBase(number, recorded.unit()).map(Amount::new);
  }

  private Optional<ItemValue> number(Object typed) {
    Span<BigDecimal> span =
        typed instanceof Amount amount ? inUnit(amount) : ((Numeral) typed).span();
    if (!span.isExact()) {
      return Optional.empty();
    }
    BigDecimal value = Decimals.rounded(span.low(), item.decimals());
    String text = Decimals.plain(value);
    return Optional.of(
        item.units().isEmpty() ? ItemValue.of(text) : ItemValue.of(text, item.units().getFirst()));
  }

  private Span<BigDecimal> inUnit(Amount amount) {
    Quantity quantity = quantity();
    return quantity == null
        ? amount.base()
        : quantity.conversions().get(item.units().getFirst()).fromBase(amount.base());
  }

  private @Nullable Quantity quantity() {
    return item.quantity() == null ? null : quantities.get(item.quantity());
  }
}
