package org.ecrf.model.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.study.Analyte;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.NumberText;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Truth;
import org.jspecify.annotations.Nullable;

/** Finds the limit of normal that holds for a subject at a visit, or all that may hold. */
final class Limits {
  /** Of a visit whose date is not known. */
  private static final Span<LocalDate> ANY_DAY = new Span<>(null, false, null, false);

  private static final List<String> SEXES = List.of("F", "M");

  private final Map<String, Quantity> quantities;
  private final List<Analyte> analytes;
  private final Layout.@Nullable At sex;
  private final Layout.@Nullable At born;

  Limits(StudyDefinition study, Layout layout, Map<String, Quantity> quantities) {
    this.quantities = quantities;
    this.analytes = study.analytes();
    this.sex = study.rangeKeys() == null ? null : layout.item(study.rangeKeys().sex()).orElse(null);
    this.born =
        study.rangeKeys() == null ? null : layout.item(study.rangeKeys().born()).orElse(null);
  }

  /** The items that say whose range it is. */
  List<Layout.At> keys() {
    return sex == null || born == null ? List.of() : List.of(sex, born);
  }

  /**
   * From the least to the greatest where several may hold; {@link Unknown} where it is not certain
   * that one does.
   */
  Object find(Chart chart, String analyte, String visit, boolean upper) {
    return possible(chart, analyte, visit).stream()
        .map(range -> limit(range, upper))
        .reduce(Limits::both)
        .orElse(Unknown.VALUE);
  }

  private static Object both(Object a, Object b) {
    if (a instanceof Amount one && b instanceof Amount other) {
      return new Amount(both(one.base(), other.base()));
    }
    return a instanceof Numeral one && b instanceof Numeral other
        ? new Numeral(both(one.span(), other.span()))
        : Unknown.VALUE;
  }

  private static Span<BigDecimal> both(Span<BigDecimal> a, Span<BigDecimal> b) {
    return Span.between(a.low().min(b.low()), a.high().max(b.high()));
  }

  /** The range that holds for certain; empty where several that differ may hold. */
  Optional<ReferenceRange> stated(Chart chart, String analyte, String visit) {
    Map<List<Object>, ReferenceRange> ranges = new HashMap<>();
    possible(chart, analyte, visit)
        .forEach(
            range -> ranges.putIfAbsent(List.of(limit(range, false), limit(range, true)), range));
    return ranges.size() == 1 ? Optional.of(ranges.values().iterator().next()) : Optional.empty();
  }

  /** Those that may hold; none where it is not certain that one does, of whichever sex. */
  private Set<ReferenceRange> possible(Chart chart, String analyte, String visit) {
    Object date = chart.visitFact(visit, FactName.VISIT_DATE);
    Span<LocalDate> day = date instanceof Day known ? known.span() : ANY_DAY;
    Object known = known(chart, sex);
    Set<ReferenceRange> all = new LinkedHashSet<>();
    for (Object one : known == null ? SEXES : List.of(known)) {
      Asked asked = new Asked(analyte, one, known(chart, born), day);
      List<ReferenceRange> own = possible(chart.ranges(), asked);
      if (own.isEmpty()) {
        return Set.of();
      }
      all.addAll(own);
    }
    return all;
  }

  private static List<ReferenceRange> possible(List<ReferenceRange> ranges, Asked asked) {
    List<ReferenceRange> possible = new ArrayList<>();
    boolean certain = false;
    for (ReferenceRange range : ranges) {
      Truth holds = asked.isAnsweredBy(range);
      if (holds != Truth.FALSE) {
        certain |= holds == Truth.TRUE;
        possible.add(range);
      }
    }
    return certain ? possible : List.of();
  }

  private static @Nullable Object known(Chart chart, Layout.@Nullable At spot) {
    return spot == null
        ? null
        : chart.at(spot.place()).getFirst().cell(spot.slot().index()).known();
  }

  /** In the quantity's base unit and without needless zeros, so that equal limits are the same. */
  Object limit(ReferenceRange range, boolean upper) {
    String text = upper ? range.high() : range.low();
    String name =
        analytes.stream()
            .filter(a -> a.id().equals(range.analyte()))
            .findFirst()
            .map(Analyte::quantity)
            .orElse("");
    Optional<Span<BigDecimal>> number =
        text == null ? Optional.empty() : NumberText.read(text).filter(Span::isExact);
    if (name.isEmpty()) {
      return number.<Object>map(n -> new Numeral(stripped(n))).orElse(Unknown.VALUE);
    }
    return number
        .filter(n -> range.unit() != null && quantities.containsKey(name))
        .flatMap(n -> quantities.get(name).inBase(n, range.unit()))
        .<Object>map(n -> new Amount(stripped(n)))
        .orElse(Unknown.VALUE);
  }

  private static Span<BigDecimal> stripped(Span<BigDecimal> number) {
    return number.rising(BigDecimal::stripTrailingZeros);
  }

  /** Whose range is looked for. */
  private record Asked(String analyte, Object sex, @Nullable Object born, Span<LocalDate> day) {

    Truth isAnsweredBy(ReferenceRange range) {
      if (!range.analyte().equals(analyte)) {
        return Truth.FALSE;
      }
      Truth bySex = Truth.of(range.sex() == null || range.sex().equals(sex));
      return bySex.and(byAge(range)).and(byDay(range));
    }

    private Truth byAge(ReferenceRange range) {
      if (range.fromAge() <= 0 && range.toAge() == null) {
        return Truth.TRUE;
      }
      if (!(born instanceof Day birth) || day.low() == null) {
        return Truth.UNKNOWN;
      }
      Span<BigDecimal> age = CalendarFunctions.years(birth.span(), day);
      Truth tooYoung = age.isBelow(Span.exactly(BigDecimal.valueOf(range.fromAge())));
      Truth tooOld =
          range.toAge() == null
              ? Truth.FALSE
              : Span.exactly(BigDecimal.valueOf(range.toAge())).isBelow(age);
      return tooYoung.not().and(tooOld.not());
    }

    private Truth byDay(ReferenceRange range) {
      Truth before =
          range.from().equals(LocalDate.MIN)
              ? Truth.FALSE
              : day.isBelow(Span.exactly(range.from()));
      Truth after = range.until() == null ? Truth.FALSE : Span.exactly(range.until()).isBelow(day);
      return before.not().and(after.not());
    }
  }
}
