package org.ecrf.model.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.value.Truth;

/**
 * {@code x in list}: only within a type, and only where every possible value agrees ({@link
 * Logic.In} carries it out).
 */
final class Membership {
  private static final List<CelType> NUMBERS =
      List.of(ClinicalType.NUMBER, SimpleType.INT, SimpleType.DOUBLE);

  private Membership() {}

  static List<ClinicalFunction> of(List<CelType> quantities) {
    List<ClinicalFunction> all = new ArrayList<>();
    for (CelType element : NUMBERS) {
      NUMBERS.forEach(list -> all.add(in(element, list)));
    }
    quantities.forEach(quantity -> all.add(in(quantity, quantity)));
    for (CelType type :
        List.of(
            ClinicalType.TEXT,
            ClinicalType.YES_NO,
            ClinicalType.DATE,
            ClinicalType.DATE_TIME,
            ClinicalType.TIME)) {
      all.add(in(type, type));
    }
    return all;
  }

  private static ClinicalFunction in(CelType element, CelType list) {
    return ClinicalFunction.global(
        "@in", ClinicalType.YES_NO, RuleLanguage.PLANNED, element, ListType.create(list));
  }

  /** Whether two are the same value. */
  static Truth same(Object a, Object b) {
    if (a == Unknown.VALUE || b == Unknown.VALUE) {
      return Truth.UNKNOWN;
    }
    return a instanceof String || a instanceof Boolean
        ? Truth.of(a.equals(b))
        : Comparisons.same(a, b);
  }
}
