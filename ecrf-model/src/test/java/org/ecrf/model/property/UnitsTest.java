package org.ecrf.model.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.ecrf.model.form.Item;
import org.ecrf.model.value.Conversion;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;

/** Every unit of every study leads to the base unit and back, and keeps the order of values. */
class UnitsTest {
  private static final MathContext THIRTY = new MathContext(30);
  private static final Set<Quantity> QUANTITIES = quantities();

  private static Set<Quantity> quantities() {
    Set<Quantity> all = new HashSet<>();
    Studies.ALL
        .values()
        .forEach(
            study ->
                study.definition().forms().values().stream()
                    .flatMap(form -> form.items().stream())
                    .map(Item::quantity)
                    .flatMap(
                        name -> Optional.ofNullable(name).flatMap(study.rules()::quantity).stream())
                    .forEach(all::add));
    return all;
  }

  @Property(tries = 200)
  void thereAndBackIsTheSame(
      @ForAll @BigRange(min = "0", max = "100000") @Scale(6) BigDecimal value) {
    for (Quantity quantity : QUANTITIES) {
      for (Conversion conversion : quantity.conversions().values()) {
        BigDecimal back = conversion.fromBase(conversion.toBase(value));
        assertEquals(
            0, back.round(THIRTY).compareTo(value.round(THIRTY)), quantity.name() + " " + value);
      }
    }
  }

  @Property(tries = 200)
  void theOrderOfValuesStays(
      @ForAll @BigRange(min = "0", max = "1000") @Scale(4) BigDecimal a,
      @ForAll @BigRange(min = "0", max = "1000") @Scale(4) BigDecimal b) {
    for (Quantity quantity : QUANTITIES) {
      for (String unit : quantity.units()) {
        Truth before = Span.exactly(a).isBelow(Span.exactly(b));
        Span<BigDecimal> first = quantity.inBase(Span.exactly(a), unit).orElseThrow();
        Span<BigDecimal> second = quantity.inBase(Span.exactly(b), unit).orElseThrow();
        assertEquals(before, first.isBelow(second), quantity.name() + " in " + unit);
      }
    }
    assertTrue(QUANTITIES.size() > 3);
  }
}
