package org.ecrf.model.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.Plausible;
import org.ecrf.model.study.Check;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.NumberText;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Sentence;
import org.ecrf.model.value.Span;
import org.ecrf.model.value.Text;

/** Reads {@code plausible: {from: 5 kg, to: 250 kg}} and makes a check of it. */
final class PlausibleReader {
  private static final String TODAY = "today";

  private final Draft draft;
  private final String form;
  private final Item item;

  PlausibleReader(Draft draft, String form, Item item) {
    this.draft = draft;
    this.form = form;
    this.item = item;
  }

  void read(Yaml yaml) {
    Fields fields = Fields.of(yaml, "“plausible”", draft.problems);
    Optional<Yaml.Scalar> from = fields.needScalar("from");
    Optional<Yaml.Scalar> to = fields.needScalar("to");
    fields.end();
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    switch (item.kind()) {
      case QUANTITY, DECIMAL, INTEGER -> numbers(fields, from.get(), to.get());
      case DATE, PARTIAL_DATE, DATE_TIME -> days(fields, from.get(), to.get());
      default -> fields.problem(fields.at(), "only numbers and dates have “plausible” bounds");
    }
  }

  private void numbers(Fields fields, Yaml.Scalar from, Yaml.Scalar to) {
    Optional<BigDecimal> low = number(fields, from);
    Optional<BigDecimal> high = number(fields, to);
    if (low.isPresent() && high.isPresent() && inOrder(fields, from, to, low.get(), high.get())) {
      Check check = check(from.text(), to.text(), literal(from.text()), literal(to.text()));
      add(new Plausible(check, Span.between(low.get(), high.get()), null, null));
    }
  }

  private void days(Fields fields, Yaml.Scalar from, Yaml.Scalar to) {
    Optional<LocalDate> first = day(fields, from);
    Optional<LocalDate> last = to.text().equals(TODAY) ? Optional.empty() : day(fields, to);
    boolean ordered =
        first.isPresent() && (last.isEmpty() || inOrder(fields, from, to, first.get(), last.get()));
    if (ordered) {
      String until = to.text().equals(TODAY) ? TODAY : "date(\"" + to.text() + "\")";
      Check check = check(from.text(), to.text(), "date(\"" + from.text() + "\")", until);
      add(new Plausible(check, null, first.get(), last.orElse(null)));
    }
  }

  private static <T extends Comparable<? super T>> boolean inOrder(
      Fields fields, Yaml.Scalar from, Yaml.Scalar to, T low, T high) {
    boolean ordered = low.compareTo(high) <= 0;
    if (!ordered) {
      fields.problem(from.at(), "“from” (%s) is after “to” (%s)".formatted(from.text(), to.text()));
    }
    return ordered;
  }

  private void add(Plausible plausible) {
    draft.plausible.add(plausible);
    draft.checks.add(plausible.check());
  }

  private Check check(String from, String to, String fromRule, String toRule) {
    String value = item.kind() == ItemKind.DATE_TIME ? "date(" + item.id() + ")" : item.id();
    return new Check(
        Check.BOUNDS + (form + "_" + item.id()).toUpperCase(Locale.ROOT),
        form,
        null,
        value + " < " + fromRule + " || " + value + " > " + toRule,
        item.id(),
        says(from, to),
        "",
        Check.Severity.QUERY,
        false);
  }

  private Text says(String from, String to) {
    Map<String, String> says = new LinkedHashMap<>();
    for (String language : draft.texts.languages()) {
      String sentence =
          switch (language) {
            case "sv" -> "%s: {%s} är inte rimligt (väntat %s till %s).";
            case "pl" -> "%s: {%s} jest mało prawdopodobne (oczekiwano od %s do %s).";
            default -> "%s: {%s} is not plausible (expected %s to %s).";
          };
      says.put(
          language,
          sentence.formatted(
              Sentence.literal(item.label().in(language)),
              item.id(),
              Sentence.literal(from),
              Sentence.literal(word(to, language))));
    }
    return new Text(says);
  }

  private static String word(String to, String language) {
    return switch (language) {
      case "sv" -> to.replace(TODAY, "i dag");
      case "pl" -> to.replace(TODAY, "dziś");
      default -> to;
    };
  }

  private String literal(String text) {
    return item.quantity() == null ? text : item.quantity() + "(\"" + text + "\")";
  }

  private Optional<BigDecimal> number(Fields fields, Yaml.Scalar scalar) {
    Quantity quantity = draft.quantities.get(item.quantity());
    Optional<Span<BigDecimal>> read =
        quantity == null ? NumberText.read(scalar.text()) : quantity.read(scalar.text());
    Optional<BigDecimal> exact = read.filter(Span::isExact).map(Span::low);
    if (exact.isEmpty()) {
      String wanted = quantity == null ? "a number" : "a number with a unit of " + quantity.name();
      fields.problem(scalar.at(), "“" + scalar.text() + "” is not " + wanted);
    }
    return exact;
  }

  private static Optional<LocalDate> day(Fields fields, Yaml.Scalar scalar) {
    Optional<LocalDate> day = DateText.day(scalar.text());
    if (day.isEmpty()) {
      fields.problem(scalar.at(), "“" + scalar.text() + "” is not a day (year-month-day)");
    }
    return day;
  }
}
