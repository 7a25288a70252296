package org.ecrf.model.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is measured, with the units it may be written in. Conversions belong to the
 * quantity, not to the unit: ng/mL of C-peptide and ng/mL of insulin are different amounts of
 * substance.
 *
 * @param name as rules call it
 * @param base the unit in which values are compared
 * @param conversions to the base, by unit; contains the base itself
 */
public record Quantity(String name, String base, Map<String, Conversion> conversions) {

  public Quantity {
    conversions = Collections.unmodifiableMap(new LinkedHashMap<>(conversions));
  }

  /** In the order of the study file, the base first. */
  public Set<String> units() {
    return conversions.keySet();
  }

  /** The values in the base unit; empty where the unit is not one of this quantity. */
  public Optional<Span<BigDecimal>> inBase(Span<BigDecimal> values, String unit) {
    return Optional.ofNullable(conversions.get(unit)).map(c -> c.toBase(values));
  }

  /** Reads {@code 100 kg}; empty where it is no number with a unit of this quantity. */
  public Optional<Span<BigDecimal>> read(String text) {
    String stripped = text.strip();
    return units().stream()
        .filter(unit -> stripped.endsWith(unit))
        .flatMap(unit -> readIn(stripped, unit).stream())
        .findFirst();
  }

  private Optional<Span<BigDecimal>> readIn(String text, String unit) {
    String number = text.substring(0, text.length() - unit.length());
    return NumberText.read(number).flatMap(values -> inBase(values, unit));
  }
}
