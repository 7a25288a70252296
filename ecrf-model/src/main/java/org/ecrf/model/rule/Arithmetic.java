package org.ecrf.model.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.value.Decimals;
import org.ecrf.model.value.Span;

/** Calculating with numbers, and with quantities of one kind. */
final class Arithmetic {
  private static final CelType NUMBER = ClinicalType.NUMBER;
  private static final List<CelType> NUMBERS = List.of(NUMBER, SimpleType.INT, SimpleType.DOUBLE);
  private static final Span<BigDecimal> MINUS_ONE = Span.exactly(BigDecimal.ONE.negate());

  /** An operation on two numbers; empty where it has no answer. */
  private interface Operation {
    Optional<Span<BigDecimal>> apply(Span<BigDecimal> a, Span<BigDecimal> b);
  }

  private Arithmetic() {}

  static List<ClinicalFunction> of(List<CelType> quantities) {
    List<ClinicalFunction> all = new ArrayList<>();
    for (CelType a : NUMBERS) {
      all.add(numeral("-_", List.of(a), (x, y) -> Decimals.times(x, MINUS_ONE)));
      all.add(numeral("number", List.of(a), (x, y) -> Optional.of(x)));
      NUMBERS.forEach(b -> addNumbers(all, List.of(a, b)));
    }
    quantities.forEach(quantity -> addQuantity(all, quantity));
    return all;
  }

  private static void addNumbers(List<ClinicalFunction> all, List<CelType> types) {
    all.add(numeral("_+_", types, Decimals::plus));
    all.add(numeral("_-_", types, Decimals::minus));
    all.add(numeral("_*_", types, Decimals::times));
    all.add(numeral("_/_", types, Decimals::over));
    all.add(numeral("power", types, Decimals::power));
    all.add(numeral("least", types, Decimals::least));
    all.add(numeral("greatest", types, Decimals::greatest));
  }

  private static void addQuantity(List<ClinicalFunction> all, CelType quantity) {
    all.add(amount("_+_", quantity, Decimals::plus, quantity, quantity));
    all.add(amount("_-_", quantity, Decimals::minus, quantity, quantity));
    for (CelType number : NUMBERS) {
      all.add(amount("_*_", quantity, Decimals::times, quantity, number));
      all.add(amount("_*_", quantity, Decimals::times, number, quantity));
      all.add(amount("_/_", quantity, Decimals::over, quantity, number));
    }
    all.add(numeral("_/_", List.of(quantity, quantity), Decimals::over));
  }

  private static ClinicalFunction numeral(String name, List<CelType> types, Operation operation) {
    ClinicalFunction.Body body =
        values -> apply(operation, values).<Object>map(Numeral::new).orElseGet(Unknown::value);
    return ClinicalFunction.global(name, NUMBER, body, types.toArray(CelType[]::new));
  }

  private static ClinicalFunction amount(
      String name, CelType quantity, Operation operation, CelType... types) {
    ClinicalFunction.Body body =
        values -> apply(operation, values).<Object>map(Amount::new).orElseGet(Unknown::value);
    return ClinicalFunction.global(name, quantity, body, types);
  }

  private static Optional<Span<BigDecimal>> apply(Operation operation, Object[] values) {
    return operation.apply(span(values[0]), span(values[values.length - 1]));
  }

  private static Span<BigDecimal> span(Object value) {
    return value instanceof Amount amount ? amount.base() : Numeral.of(value).span();
  }
}
