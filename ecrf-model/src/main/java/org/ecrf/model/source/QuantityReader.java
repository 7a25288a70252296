package org.ecrf.model.source;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
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
          "bytes",
          "count",
          "date",
          "days",
          "days_between",
          "double",
          "dyn",
          "first",
          "greatest",
          "in_unit",
          "int",
          "last",
          "least",
          "list",
          "lower_limit",
          "map",
          "minutes_between",
          "months",
          "months_between",
          "not_after",
          "number",
          "period",
          "power",
          "size",
          "string",
          "sum",
          "time",
          "uint",
          "undetermined",
          "upper_limit",
          "years",
          "years_between");

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
    String base = fields.needText("unit").strip();
    Map<String, Conversion> conversions = new LinkedHashMap<>();
    conversions.put(base, Conversion.NONE);
    fields.each("also", false, (entry, yaml) -> unit(entry, conversions, fields.problems()));
    fields.end();
    return new Quantity(name, base, conversions);
  }

  /** Two conversions of one unit would make of one value two. */
  private static void unit(
      Yaml.Entry entry, Map<String, Conversion> conversions, List<Problem> problems) {
    Conversion conversion = conversion(Fields.of(entry.value(), "a unit", problems));
    String unit = entry.key().strip();
    if (unit.isEmpty()) {
      problems.add(entry.at().problem("a unit needs a name"));
    } else if (conversions.putIfAbsent(unit, conversion) != null) {
      problems.add(entry.at().problem("“" + unit + "” is a unit of this quantity already"));
    }
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

  /** More in one unit is more in every other. */
  private static BigDecimal factor(Fields fields, String key) {
    Optional<Yaml> written = fields.peek(key);
    Optional<BigDecimal> factor = number(fields, key);
    factor
        .filter(value -> value.signum() <= 0)
        .ifPresent(
            value ->
                fields.problem(
                    written.orElseThrow().at(), "“" + key + "” is a number greater than 0"));
    return factor.filter(value -> value.signum() > 0).orElse(BigDecimal.ONE);
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
