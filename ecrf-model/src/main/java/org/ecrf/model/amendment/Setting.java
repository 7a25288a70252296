package org.ecrf.model.amendment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Need;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.RangeKeys;
import org.ecrf.model.value.Conversion;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** What a study sets, in the words that a study author or a monitor knows. */
final class Setting {
  private static final Map<Enum<?>, Text> WORDS =
      Map.ofEntries(
          word(ItemKind.TEXT, "text", "text", "tekst"),
          word(ItemKind.LONG_TEXT, "long text", "lång text", "długi tekst"),
          word(ItemKind.INTEGER, "whole number", "heltal", "liczba całkowita"),
          word(ItemKind.DECIMAL, "number", "tal", "liczba"),
          word(ItemKind.QUANTITY, "number with unit", "tal med enhet", "liczba z jednostką"),
          word(ItemKind.DATE, "date", "datum", "data"),
          word(ItemKind.PARTIAL_DATE, "partial date", "ofullständigt datum", "niepełna data"),
          word(ItemKind.DATE_TIME, "date and time", "datum och tid", "data i godzina"),
          word(ItemKind.TIME, "time", "tid", "godzina"),
          word(ItemKind.BOOLEAN, "yes/no", "ja/nej", "tak/nie"),
          word(ItemKind.CHOICE, "one choice", "ett val", "jeden wybór"),
          word(ItemKind.MULTI_CHOICE, "several choices", "flera val", "kilka wyborów"),
          word(ItemKind.ATTACHMENT, "attachment", "bilaga", "załącznik"),
          word(ItemKind.CALCULATED, "calculated", "beräknat", "obliczane"),
          word(Need.REQUIRED, "required", "krävs", "wymagane"),
          word(Need.EXPECTED, "expected", "väntas", "oczekiwane"),
          word(Need.OPTIONAL, "optional", "frivilligt", "opcjonalne"),
          word(Audience.EVERYONE, "everyone", "alla", "wszyscy"),
          word(Audience.SITE, "the site", "kliniken", "ośrodek"),
          word(Audience.UNBLINDED, "the unblinded", "de oblindade", "osoby odślepione"),
          word(Check.Severity.INFORM, "inform", "upplysning", "informacja"),
          word(Check.Severity.QUERY, "query", "fråga", "zapytanie"),
          word(Check.Severity.BLOCK, "block", "spärr", "blokada"),
          word(Criterion.Kind.INCLUSION, "inclusion", "inklusion", "włączenie"),
          word(Criterion.Kind.EXCLUSION, "exclusion", "exklusion", "wyłączenie"),
          word(
              Criterion.Decision.ENROLMENT,
              "enrolment",
              "inklusion i studien",
              "włączenie do badania"),
          word(Criterion.Decision.DOSE, "dose", "dos", "dawka"),
          word(Visit.Kind.ON_SITE, "on site", "på kliniken", "w ośrodku"),
          word(Visit.Kind.PHONE, "by phone", "per telefon", "telefonicznie"),
          word(Visit.Kind.LOG, "log", "logg", "dziennik"),
          word(Visit.Stage.SCREENING, "screening", "screening", "skrining"),
          word(Visit.Stage.ENROLLED, "enrolment", "inklusion", "włączenie"));

  private Setting() {}

  private static Map.Entry<Enum<?>, Text> word(Enum<?> of, String en, String sv, String pl) {
    return Map.entry(of, new Text(Map.of("en", en, "sv", sv, "pl", pl)));
  }

  static Text shown(@Nullable Object value) {
    return switch (value) {
      case null -> Phrase.NOTHING.text();
      case Text said -> said;
      case Phrase phrase -> phrase.text();
      case Enum<?> word -> WORDS.getOrDefault(word, Text.of(word.name().toLowerCase(Locale.ROOT)));
      case Boolean answer -> (answer ? Phrase.YES : Phrase.NO).text();
      case Conversion way -> conversion(way);
      case RangeKeys keys -> Phrase.SEX_AND_BIRTH.of(keys.sex(), keys.born());
      case List<?> all ->
          Text.of(all.stream().map(String::valueOf).collect(Collectors.joining(", ")));
      default -> Text.of(value.toString());
    };
  }

  /** Only what it does: most do but one thing. */
  private static Text conversion(Conversion way) {
    List<Text> steps =
        List.of(
            step(Phrase.TIMES, way.times(), Conversion.NONE.times()),
            step(Phrase.DIVIDED, way.over(), Conversion.NONE.over()),
            step(Phrase.PLUS, way.plus(), Conversion.NONE.plus()));
    Text all =
        Phrase.each(
            language ->
                steps.stream()
                    .map(step -> step.in(language))
                    .filter(step -> !step.isEmpty())
                    .collect(Collectors.joining(", ")));
    return all.in("en").isEmpty() ? Phrase.UNCHANGED.text() : all;
  }

  private static Text step(Phrase phrase, java.math.BigDecimal by, java.math.BigDecimal nothing) {
    return by.compareTo(nothing) == 0 ? Text.NONE : phrase.of(by.toPlainString());
  }
}
