package org.ecrf.model.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.TypeParamType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ecrf.model.value.Decimals;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Span;

/** What can be asked of all repeats together. */
final class ListFunctions {
  private static final TypeParamType ANY = TypeParamType.create("T");
  private static final CelType LIST = ListType.create(ANY);
  private static final Span<BigDecimal> NONE = Span.exactly(BigDecimal.ZERO);

  private ListFunctions() {}

  static List<ClinicalFunction> of(Collection<Quantity> quantities) {
    List<ClinicalFunction> all = new ArrayList<>();
    all.add(ClinicalFunction.global("count", ClinicalType.NUMBER, ListFunctions::count, LIST));
    all.add(ClinicalFunction.global("size", ClinicalType.NUMBER, ListFunctions::count, LIST));
    all.add(ClinicalFunction.member("size", ClinicalType.NUMBER, ListFunctions::count, LIST));
    all.add(ClinicalFunction.global("first", ANY, v -> outer(elements(v[0])), LIST));
    all.add(ClinicalFunction.global("last", ANY, v -> outer(elements(v[0]).reversed()), LIST));
    all.add(ClinicalFunction.global("_+_", LIST, ListFunctions::joined, LIST, LIST));
    for (CelType number : List.of(ClinicalType.NUMBER, ClinicalType.INT, ClinicalType.DOUBLE)) {
      all.add(sum(ClinicalType.NUMBER, number, false));
    }
    quantities.stream()
        .map(quantity -> ClinicalType.quantity(quantity.name()))
        .forEach(type -> all.add(sum(type, type, true)));
    return all;
  }

  private static ClinicalFunction sum(CelType result, CelType element, boolean amounts) {
    return ClinicalFunction.global(
        "sum", result, v -> sum(elements(v[0]), amounts), ListType.create(element));
  }

  private static Object sum(List<?> list, boolean amounts) {
    Span<BigDecimal> sum = NONE;
    for (Object element : list) {
      if (element == Unknown.VALUE || element instanceof Doubtful) {
        return Unknown.VALUE;
      }
      Span<BigDecimal> next =
          element instanceof Amount amount ? amount.base() : Numeral.of(element).span();
      sum = Decimals.plus(sum, next).orElseThrow();
    }
    return amounts ? new Amount(sum) : new Numeral(sum);
  }

  /** Between those that certainly belong to the list and all that may. */
  private static Object count(Object[] values) {
    List<?> list = elements(values[0]);
    long certain = list.stream().filter(e -> !(e instanceof Doubtful)).count();
    return new Numeral(Span.between(BigDecimal.valueOf(certain), BigDecimal.valueOf(list.size())));
  }

  /** The outermost element, where it is known which that is. */
  private static Object outer(List<?> list) {
    return list.isEmpty() || list.getFirst() instanceof Doubtful ? Unknown.VALUE : list.getFirst();
  }

  private static Object joined(Object[] values) {
    List<Object> all = new ArrayList<>(elements(values[0]));
    all.addAll(elements(values[1]));
    return all;
  }

  private static List<?> elements(Object list) {
    return (List<?>) list;
  }
}
