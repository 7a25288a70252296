package org.ecrf.model.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.value.Conversion;
import org.ecrf.model.value.Decimals;
import org.ecrf.model.value.Quantity;

/** What is measured, in which unit it is compared, and how other units lead there. */
final class UnitsChapter {
  private final CompiledStudy compiled;
  private final Page page;

  UnitsChapter(CompiledStudy compiled, Page page) {
    this.compiled = compiled;
    this.page = page;
  }

  void write() {
    page.in(
        "table class=\"overview\"",
        () -> {
          page.in("thead", () -> page.in("tr", this::heading));
          page.in("tbody", () -> used().forEach(this::row));
        });
  }

  static boolean isNeeded(CompiledStudy compiled) {
    return !used(compiled).isEmpty();
  }

  private void heading() {
    page.put("th", "").put("th", Say.COMPARED_IN).put("th", Say.CONVERSION);
  }

  private List<Quantity> used() {
    return used(compiled);
  }

  private static List<Quantity> used(CompiledStudy compiled) {
    return compiled.definition().forms().values().stream()
        .flatMap(form -> form.items().stream())
        .map(item -> item.quantity())
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(name -> compiled.rules().quantity(name).stream())
        .toList();
  }

  private void row(Quantity quantity) {
    page.in(
        "tr",
        () -> {
          page.in("th", () -> page.put("code", quantity.name()));
          page.put("td", quantity.base());
          page.in("td", () -> conversions(quantity));
        });
  }

  private void conversions(Quantity quantity) {
    quantity
        .conversions()
        .forEach(
            (unit, conversion) -> {
              if (!unit.equals(quantity.base())) {
                page.put("div", formula(unit, conversion, quantity.base()));
              }
            });
  }

  private static String formula(String unit, Conversion conversion, String base) {
    String times =
        conversion.times().compareTo(BigDecimal.ONE) == 0
            ? ""
            : " × " + Decimals.plain(conversion.times());
    String over =
        conversion.over().compareTo(BigDecimal.ONE) == 0
            ? ""
            : " ÷ " + Decimals.plain(conversion.over());
    String plus = conversion.plus().signum() == 0 ? "" : " + " + Decimals.plain(conversion.plus());
    return unit + times + over + plus + " = " + base;
  }
}
