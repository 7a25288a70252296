package org.ecrf.model.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.ecrf.model.value.Moment;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;

/** Order and equality: only within a type, and only where every possible value agrees. */
final class Comparisons {
  private static final List<CelType> NUMBERS =
      List.of(ClinicalType.NUMBER, SimpleType.INT, SimpleType.DOUBLE);

  private Comparisons() {}

  static List<ClinicalFunction> of(List<CelType> quantities) {
    List<ClinicalFunction> all = new ArrayList<>();
    for (CelType left : NUMBERS) {
      NUMBERS.forEach(right -> addAll(all, left, right));
    }
    quantities.forEach(quantity -> addAll(all, quantity, quantity));
    addAll(all, ClinicalType.DATE, ClinicalType.DATE);
    addAll(all, ClinicalType.DATE_TIME, ClinicalType.DATE_TIME);
    addAll(all, ClinicalType.TIME, ClinicalType.TIME);
    for (CelType type : List.of(ClinicalType.TEXT, ClinicalType.YES_NO)) {
      add(all, "_==_", type, type, (a, b) -> Truth.of(a.equals(b)));
      add(all, "_!=_", type, type, (a, b) -> Truth.of(!a.equals(b)));
    }
    return all;
  }

  private static void addAll(List<ClinicalFunction> all, CelType left, CelType right) {
    add(all, "_<_", left, right, Comparisons::below);
    add(all, "_>_", left, right, (a, b) -> below(b, a));
    add(all, "_>=_", left, right, (a, b) -> below(a, b).not());
    add(all, "_<=_", left, right, (a, b) -> below(b, a).not());
    add(all, "_==_", left, right, Comparisons::same);
    add(all, "_!=_", left, right, (a, b) -> same(a, b).not());
  }

  private static void add(
      List<ClinicalFunction> all,
      String operator,
      CelType left,
      CelType right,
      BiFunction<Object, Object, Truth> test) {
    ClinicalFunction.Body body = values -> Unknown.of(test.apply(values[0], values[1]));
    all.add(ClinicalFunction.global(operator, ClinicalType.YES_NO, body, left, right));
  }

  private static Truth below(Object a, Object b) {
    return compare(a, b, true);
  }

  static Truth same(Object a, Object b) {
    return compare(a, b, false);
  }

  private static Truth compare(Object a, Object b, boolean order) {
    return switch (a) {
      case Amount x when b instanceof Amount y -> answer(x.base(), y.base(), order);
      case Day x when b instanceof Day y -> answer(x.span(), y.span(), order);
      case LocalTime x when b instanceof LocalTime y ->
          answer(Span.exactly(x), Span.exactly(y), order);
      case Moment x when b instanceof Moment y -> answer(x.instants(), y.instants(), order);
      default -> answer(Numeral.of(a).span(), Numeral.of(b).span(), order);
    };
  }

  private static <T extends Comparable<? super T>> Truth answer(
      Span<T> a, Span<T> b, boolean order) {
    return order ? a.isBelow(b) : a.isSame(b);
  }
}
