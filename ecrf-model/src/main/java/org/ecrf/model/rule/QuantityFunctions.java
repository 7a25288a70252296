package org.ecrf.model.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.value.Conversion;
import org.ecrf.model.value.NumberText;
import org.ecrf.model.value.Quantity;

/** Literals of quantities, {@code mass("100 kg")}, and their value in a unit. */
final class QuantityFunctions {
  private QuantityFunctions() {}

  static List<ClinicalFunction> of(Collection<Quantity> quantities) {
    List<ClinicalFunction> all = new ArrayList<>();
    for (Quantity quantity : quantities) {
      CelType type = ClinicalType.quantity(quantity.name());
      ClinicalFunction.Body read = values -> literal(quantity, (String) values[0]);
      ClinicalFunction.Body value = values -> inUnit(quantity, values[0], values[1]);
      all.add(ClinicalFunction.global(quantity.name(), type, read, SimpleType.STRING));
      all.add(
          ClinicalFunction.member("in_unit", ClinicalType.NUMBER, value, type, SimpleType.STRING));
    }
    all.add(
        ClinicalFunction.global(
            "undetermined", TypeParamType.create("T"), why -> Unknown.value(), SimpleType.STRING));
    all.add(
        ClinicalFunction.global(
            "number", ClinicalType.NUMBER, v -> number((String) v[0]), SimpleType.STRING));
    return all;
  }

  private static Object literal(Quantity quantity, String text) {
    return quantity.read(text).<Object>map(Amount::new).orElseGet(Unknown::value);
  }

  /** Of a code, as a scale has them: 0 to 4. */
  private static Object number(String code) {
    return NumberText.read(code).<Object>map(Numeral::new).orElseGet(Unknown::value);
  }

  private static Object inUnit(Quantity quantity, Object amount, Object unit) {
    Optional<Conversion> conversion =
        Optional.ofNullable(quantity.conversions().get((String) unit));
    return conversion
        .<Object>map(c -> new Numeral(c.fromBase(((Amount) amount).base())))
        .orElseGet(Unknown::value);
  }
}
