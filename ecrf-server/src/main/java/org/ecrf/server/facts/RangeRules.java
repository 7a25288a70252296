package org.ecrf.server.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Plausible;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.study.Analyte;
import org.ecrf.model.study.Check;
import org.ecrf.model.value.NumberText;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Span;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/** What a reference range must be, so that rules can use it. */
final class RangeRules {
  private RangeRules() {}

  /**
   * @throws Refused naming the part that cannot be read
   */
  static void demand(CompiledStudy study, ReferenceRange range) {
    Analyte analyte =
        study.definition().analytes().stream()
            .filter(a -> a.id().equals(range.analyte()))
            .findFirst()
            .orElseThrow(() -> Problems.unreadable("analyte", Rule.ONE_OF, analytes(study)));
    refuse(
        range.sex() != null && !List.of("M", "F").contains(range.sex()),
        "sex",
        Rule.ONE_OF,
        "M, F");
    refuse(range.fromAge() < 0, "fromAge", Rule.AT_LEAST, 0);
    refuse(
        range.toAge() != null && range.toAge() < range.fromAge(),
        "toAge",
        Rule.NOT_BELOW,
        range.fromAge());
    refuse(
        range.until() != null && range.until().isBefore(range.from()),
        "until",
        Rule.NOT_BEFORE,
        range.from());
    refuse(range.low() == null && range.high() == null, "low", Rule.A_LIMIT);
    refuse(!isNumber(range.low()), "low", Rule.NUMBER);
    refuse(!isNumber(range.high()), "high", Rule.NUMBER);
    if (!mayBeNegative(study, analyte)) {
      refuse(isNegative(range.low()), "low", Rule.NOT_NEGATIVE);
      refuse(isNegative(range.high()), "high", Rule.NOT_NEGATIVE);
    }
    refuse(crossed(range), "high", Rule.NOT_BELOW, range.low());
    refuse(
        !units(study, analyte).contains(unit(range)), "unit", Rule.ONE_OF, units(study, analyte));
  }

  /** The study says so by a plausible value of an item that is below zero. */
  private static boolean mayBeNegative(CompiledStudy study, Analyte analyte) {
    return study.rules().bounds().stream()
        .filter(bounds -> analyte.id().equals(analyte(study, bounds.check())))
        .map(Plausible::numbers)
        .anyMatch(numbers -> numbers != null && numbers.low().signum() < 0);
  }

  private static @Nullable String analyte(CompiledStudy study, Check check) {
    return study.definition().forms().get(check.form()).item(check.item()).orElseThrow().analyte();
  }

  private static boolean isNegative(@Nullable String text) {
    return text != null && number(text).low().signum() < 0;
  }

  private static String analytes(CompiledStudy study) {
    return study.definition().analytes().stream()
        .map(Analyte::id)
        .collect(Collectors.joining(", "));
  }

  private static boolean crossed(ReferenceRange range) {
    return range.low() != null
        && range.high() != null
        && number(range.low()).low().compareTo(number(range.high()).high()) > 0;
  }

  private static Span<BigDecimal> number(String text) {
    return NumberText.read(text).orElseThrow();
  }

  private static boolean isNumber(@Nullable String text) {
    return text == null || NumberText.read(text).filter(Span::isExact).isPresent();
  }

  private static String unit(ReferenceRange range) {
    return range.unit() == null ? "" : range.unit();
  }

  /** A plain number has no unit. */
  private static Set<String> units(CompiledStudy study, Analyte analyte) {
    return Optional.ofNullable(analyte.quantity())
        .flatMap(study.rules()::quantity)
        .map(Quantity::units)
        .orElse(Set.of(""));
  }

  private static void refuse(boolean wrong, String part, Rule rule, @Nullable Object... details) {
    if (wrong) {
      throw Problems.unreadable(part, rule, details);
    }
  }
}
