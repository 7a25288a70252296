package org.ecrf.model.source;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.value.Conversion;
import org.ecrf.model.value.NumberText;
import org.ecrf.model.value.Quantity;

/**
 * Reads quantities.
 *
 * <pre>
 * hba1c:
 *   unit: "%"
 *   also:
 *     mmol/mol: {times: 0.09148, plus: 2.152}
 * </pre>
 */
final class QuantityReader {
  /** A quantity is also a type and a function of the rule language; these are there already. */
  private static final Set<String> TAKEN =
      Set.of(
          "age",
          "bool",
          "date",
          "days",
          "days_between",
          "greatest",
          "in_unit",
          "int",
          "least",
          "minutes_between",
          "months",
          "number",
          "period",
          "power",
          "string",
          "undetermined",
          "years");

  private QuantityReader() {}

  static void read(Yaml.Entry entry, Draft draft) {
    String name = Ids.id(entry, draft.problems);
    if (TAKEN.contains(name)) {
      draft.problems.add(entry.at().problem("“" + name + "” is a word of the rule language"));
      return;
    }
    Fields fields = Fields.of(entry.value(), "a quantity", draft.problems);
    draft.quantities.put(name, quantity(name, fields));
  }

  private static Quantity quantity(String name, Fields fields) {
    String base = fields.needText("unit");
    Map<String, Conversion> conversions = new LinkedHashMap<>();
    conversions.put(base, Conversion.NONE);
    fields.each(
        "also",
        false,
        (entry, yaml) ->
            conversions.put(entry.key(), conversion(Fields.of(yaml, "a unit", fields.problems()))));
    fields.end();
    return new Quantity(name, base, conversions);
  }

  private static Conversion conversion(Fields fields) {
    Conversion conversion =
        new Conversion(
            factor(fields, "times"),
            factor(fields, "divided by"),
            number(fields, "plus").orElse(BigDecimal.ZERO));
    fields.end();
    return conversion;
  }

  private static BigDecimal factor(Fields fields, String key) {
    return number(fields, key)
        .filter(
            value -> {
              if (value.signum() == 0) {
                fields.problem(fields.at(), "“" + key + "” cannot be 0");
              }
              return value.signum() != 0;
            })
        .orElse(BigDecimal.ONE);
  }

  private static Optional<BigDecimal> number(Fields fields, String key) {
    return fields
        .scalar(key)
        .flatMap(
            scalar -> {
              Optional<BigDecimal> number =
                  NumberText.read(scalar.text()).filter(s -> s.isExact()).map(s -> s.low());
              if (number.isEmpty()) {
                fields.problem(scalar.at(), "“" + scalar.text() + "” is not a number");
              }
              return number;
            });
  }
}
