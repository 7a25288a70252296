package org.ecrf.server.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Plausible;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.study.Analyte;
import org.ecrf.model.study.Check;
import org.ecrf.model.value.NumberText;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Span;
import org.ecrf.server.problem.Problems;
import org.jspecify.annotations.Nullable;

/** What a reference range must be, so that rules can use it. */
final class RangeRules {
  private static final String NOT_NEGATIVE =
      "not below zero: the study expects no negative value of this analyte";

  private RangeRules() {}

  /**
   * @throws Refused naming the part that cannot be read
   */
  static void demand(CompiledStudy study, ReferenceRange range) {
    Analyte analyte =
        study.definition().analytes().stream()
            .filter(a -> a.id().equals(range.analyte()))
            .findFirst()
            .orElseThrow(() -> Problems.unreadable("analyte", "an analyte of the study"));
    refuse(range.sex() != null && !List.of("M", "F").contains(range.sex()), "sex", "M or F");
    refuse(range.fromAge() < 0, "fromAge", "completed years");
    refuse(range.toAge() != null && range.toAge() < range.fromAge(), "toAge", "not below fromAge");
    refuse(
        range.until() != null && range.until().isBefore(range.from()), "until", "not before from");
    refuse(range.low() == null && range.high() == null, "low", "a lower or an upper limit");
    refuse(!isNumber(range.low()), "low", "a number");
    refuse(!isNumber(range.high()), "high", "a number");
    if (!mayBeNegative(study, analyte)) {
      refuse(isNegative(range.low()), "low", NOT_NEGATIVE);
      refuse(isNegative(range.high()), "high", NOT_NEGATIVE);
    }
    refuse(crossed(range), "high", "not below the lower limit");
    refuse(!units(study, analyte).contains(unit(range)), "unit", "one of the analyte's units");
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

  private static void refuse(boolean wrong, String part, String rule) {
    if (wrong) {
      throw Problems.unreadable(part, rule);
    }
  }
}
