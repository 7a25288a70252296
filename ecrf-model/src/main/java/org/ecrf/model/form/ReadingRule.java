package org.ecrf.model.form;

import java.util.Map;
import org.ecrf.model.value.Text;

/** What a value must be to be readable, in words for the person who typed it. */
enum ReadingRule {
  EMPTY(
      "nothing was entered; clear the field or choose why there is no value",
      "inget har skrivits; töm fältet eller välj varför värde saknas",
      "nic nie wpisano; wyczyść pole albo wybierz, dlaczego brak wartości"),
  TOO_LONG(
      "at most 4000 characters can be kept",
      "högst 4000 tecken kan sparas",
      "można zapisać najwyżej 4000 znaków"),
  BROKEN_TEXT(
      "the text holds a character that cannot be stored: %s",
      "texten innehåller ett tecken som inte går att spara: %s",
      "tekst zawiera znak, którego nie można zapisać: %s"),
  PERSONAL_NUMBER(
      "this looks like a national identity number, which must not be recorded here",
      "detta liknar ett personnummer, och sådana får inte antecknas här",
      "to wygląda na numer PESEL lub inny numer osobowy, którego nie wolno tu zapisywać"),
  NUMBER("“%s” is not a number", "”%s” är inget tal", "„%s” nie jest liczbą"),
  WHOLE_NUMBER(
      "“%s” is not a whole number", "”%s” är inget heltal", "„%s” nie jest liczbą całkowitą"),
  DECIMALS(
      "“%s” has more decimals than %d",
      "”%s” har fler decimaler än %d", "„%s” ma więcej miejsc po przecinku niż %d"),
  UNIT(
      "the unit must be one of: %s",
      "enheten måste vara en av: %s", "jednostka musi być jedną z: %s"),
  NO_UNIT("the item takes no unit", "fältet har ingen enhet", "pole nie ma jednostki"),
  DATE(
      "“%s” is not a day of the calendar (year-month-day)",
      "”%s” är ingen dag i kalendern (år-månad-dag)",
      "„%s” nie jest dniem kalendarza (rok-miesiąc-dzień)"),
  PARTIAL_DATE(
      "“%s” is not a date, a month (year-month) or a year",
      "”%s” är inget datum, ingen månad (år-månad) och inget årtal",
      "„%s” nie jest datą, miesiącem (rok-miesiąc) ani rokiem"),
  AT_LEAST_MONTH(
      "“%s” does not say the month (year-month)",
      "”%s” anger inte månaden (år-månad)", "„%s” nie podaje miesiąca (rok-miesiąc)"),
  DATE_TIME(
      "“%s” is not a day with a time (2026-08-17T09:30)",
      "”%s” är ingen dag med klockslag (2026-08-17T09:30)",
      "„%s” nie jest dniem z godziną (2026-08-17T09:30)"),
  SKIPPED_HOUR(
      "“%s” never was: the clocks there (%s) were set forward over it",
      "”%s” har aldrig funnits: klockorna där (%s) ställdes fram förbi den tiden",
      "„%s” nigdy nie było: zegary tam (%s) przesunięto wtedy do przodu"),
  DAY_OR_TIME(
      "“%s” is neither a day (2026-08-17) nor a day with a time (2026-08-17T09:30)",
      "”%s” är varken en dag (2026-08-17) eller en dag med klockslag (2026-08-17T09:30)",
      "„%s” nie jest ani dniem (2026-08-17), ani dniem z godziną (2026-08-17T09:30)"),
  TIME(
      "“%s” is not a time of day (09:30)",
      "”%s” är inget klockslag (09:30)", "„%s” nie jest godziną (09:30)"),
  ATTACHMENT(
      "a file is uploaded, not typed",
      "en fil laddas upp, den skrivs inte in",
      "plik się przesyła, nie wpisuje"),
  BOOLEAN(
      "the answer must be yes or no",
      "svaret måste vara ja eller nej",
      "odpowiedzią musi być tak lub nie"),
  CHOICE(
      "“%s” is not one of the answers: %s",
      "”%s” är inget av svaren: %s", "„%s” nie jest jedną z odpowiedzi: %s"),
  REPEATED("“%s” is given twice", "”%s” anges två gånger", "„%s” podano dwa razy"),
  MISSING_CODE(
      "“%s” is not a reason for a missing value: %s",
      "”%s” är ingen orsak till att värde saknas: %s", "„%s” nie jest powodem braku wartości: %s"),
  CALCULATED(
      "the value is calculated and cannot be entered",
      "värdet beräknas och kan inte skrivas in",
      "wartość jest obliczana i nie można jej wpisać");

  private final Map<String, String> sentences;

  ReadingRule(String english, String swedish, String polish) {
    this.sentences = Map.of("en", english, "sv", swedish, "pl", polish);
  }

  Reading brokenBy(Item item, Object... details) {
    Text label = item.label();
    return new Reading.Unreadable(
        new Text(
            Map.of(
                "en", sentence(label, "en", details),
                "sv", sentence(label, "sv", details),
                "pl", sentence(label, "pl", details))));
  }

  private String sentence(Text label, String language, Object... details) {
    return label.in(language) + ": " + sentences.get(language).formatted(details);
  }
}
