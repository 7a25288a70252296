package org.ecrf.model.form;

import java.util.Map;
import org.ecrf.model.value.Text;

/** What a value must be to be readable, in words for the person who typed it. */
enum ReadingRule {
  EMPTY(
      "nothing was entered; clear the field or choose why there is no value",
      "inget har skrivits; töm fältet eller välj varför värde saknas"),
  TOO_LONG("at most 4000 characters can be kept", "högst 4000 tecken kan sparas"),
  BROKEN_TEXT(
      "the text holds characters that cannot be stored",
      "texten innehåller tecken som inte går att spara"),
  PERSONAL_NUMBER(
      "this looks like a national identity number, which must not be recorded here",
      "detta liknar ett personnummer, och sådana får inte antecknas här"),
  NUMBER("“%s” is not a number", "”%s” är inget tal"),
  WHOLE_NUMBER("“%s” is not a whole number", "”%s” är inget heltal"),
  DECIMALS("“%s” has more decimals than %d", "”%s” har fler decimaler än %d"),
  UNIT("the unit must be one of: %s", "enheten måste vara en av: %s"),
  NO_UNIT("the item takes no unit", "fältet har ingen enhet"),
  DATE(
      "“%s” is not a day of the calendar (year-month-day)",
      "”%s” är ingen dag i kalendern (år-månad-dag)"),
  PARTIAL_DATE(
      "“%s” is not a date, a month (year-month) or a year",
      "”%s” är inget datum, ingen månad (år-månad) och inget årtal"),
  DATE_TIME(
      "“%s” is not a day with a time (2026-08-17T09:30)",
      "”%s” är ingen dag med klockslag (2026-08-17T09:30)"),
  TIME("“%s” is not a time of day (09:30)", "”%s” är inget klockslag (09:30)"),
  ATTACHMENT("a file is uploaded, not typed", "en fil laddas upp, den skrivs inte in"),
  BOOLEAN("the answer must be yes or no", "svaret måste vara ja eller nej"),
  CHOICE("“%s” is not one of the answers: %s", "”%s” är inget av svaren: %s"),
  REPEATED("“%s” is given twice", "”%s” anges två gånger"),
  MISSING_CODE(
      "“%s” is not a reason for a missing value: %s",
      "”%s” är ingen orsak till att värde saknas: %s"),
  CALCULATED(
      "the value is calculated and cannot be entered", "värdet beräknas och kan inte skrivas in");

  private final String english;
  private final String swedish;

  ReadingRule(String english, String swedish) {
    this.english = english;
    this.swedish = swedish;
  }

  Reading brokenBy(Item item, Object... details) {
    return new Reading.Unreadable(
        new Text(
            Map.of(
                "en", item.label().in("en") + ": " + english.formatted(details),
                "sv", item.label().in("sv") + ": " + swedish.formatted(details))));
  }
}
