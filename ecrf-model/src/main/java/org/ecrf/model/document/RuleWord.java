package org.ecrf.model.document;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.Text;

/** Symbols, functions and facts of the rule language as words. */
enum RuleWord {
  ENTERED("entered", "is entered", "är ifyllt", "jest wpisane"),
  NOT_ENTERED("!entered", "is not entered", "är inte ifyllt", "nie jest wpisane"),
  OPEN("undetermined", "open", "öppet", "nierozstrzygnięte"),
  AND("&&", "and", "och", "oraz"),
  OR("||", "or", "eller", "lub"),
  NOT("!", "not ", "inte ", "nie "),
  IS("==", "is", "är", "to"),
  IS_NOT("!=", "is not", "är inte", "to nie"),
  AT_MOST("<=", "≤", "≤", "≤"),
  AT_LEAST(">=", "≥", "≥", "≥"),
  IF_SO("?", "– if so:", "– i så fall:", "– jeśli tak:"),
  ELSE(":", "– else:", "– annars:", "– w przeciwnym razie:"),
  TIMES("*", "×", "×", "×"),
  INCLUDES("", "includes", "innehåller", "zawiera"),
  IN("in", "is one of", "är en av", "to jedno z"),
  TRUE("true", "yes", "ja", "tak"),
  FALSE("false", "no", "nej", "nie"),
  TODAY("today", "today", "idag", "dziś"),
  ENROLLED(
      "subject.enrolled",
      "the subject is enrolled",
      "deltagaren är inkluderad",
      "uczestnik jest włączony"),
  DOSED(
      "subject.dose_authorised",
      "a dose is authorised",
      "en dos är godkänd",
      "dawka jest zatwierdzona"),
  DOSED_HERE(
      "visit.dose_authorised",
      "the dose of this visit is authorised",
      "besökets dos är godkänd",
      "dawka tej wizyty jest zatwierdzona"),
  VISIT_DATE("visit.date", "the date of the visit", "besökets datum", "data wizyty"),
  VISIT_FROM(
      "visit.from", "the first day of the window", "fönstrets första dag", "pierwszy dzień okna"),
  VISIT_TO("visit.to", "the last day of the window", "fönstrets sista dag", "ostatni dzień okna"),
  OUTSIDE(
      "visit.outside_window",
      "the visit is outside its window",
      "besöket är utanför sitt fönster",
      "wizyta jest poza oknem"),
  AGE("age", "completed years ", "fyllda år ", "ukończone lata "),
  YEARS_BETWEEN(
      "years_between", "completed years between ", "hela år mellan ", "pełne lata między "),
  MONTHS_BETWEEN(
      "months_between",
      "completed months between ",
      "hela månader mellan ",
      "pełne miesiące między "),
  DAYS_BETWEEN("days_between", "days between ", "dagar mellan ", "dni między "),
  MINUTES_BETWEEN("minutes_between", "minutes between ", "minuter mellan ", "minuty między "),
  DATE("date", "the day of ", "dagen för ", "dzień: "),
  TIME("time", "the time of ", "klockslaget för ", "godzina: "),
  LEAST("least", "the least of ", "det minsta av ", "najmniejsze z "),
  GREATEST("greatest", "the greatest of ", "det största av ", "największe z "),
  POWER("power", "power ", "potensen ", "potęga "),
  IT("", "it", "den", "to"),
  EXISTS("exists", "at least one with", "minst en med", "co najmniej jedno, dla którego"),
  ALL("all", "all of them with", "alla med", "wszystkie, dla których"),
  FILTER("filter", "those with", "de med", "te, dla których"),
  MAP("map", "of each", "av varje", "z każdego"),
  LAST("last", "the last of ", "den sista av ", "ostatnie z "),
  FIRST("first", "the first of ", "den första av ", "pierwsze z "),
  COUNT("count", "the number of ", "antalet ", "liczba: "),
  SUM("sum", "the sum of ", "summan av ", "suma: "),
  UPPER_LIMIT(
      "upper_limit",
      "the upper limit of normal of ",
      "övre referensgränsen för ",
      "górna granica normy: "),
  LOWER_LIMIT(
      "lower_limit",
      "the lower limit of normal of ",
      "nedre referensgränsen för ",
      "dolna granica normy: ");

  private final String symbol;
  private final Text text;

  RuleWord(String symbol, String english, String swedish, String polish) {
    this.symbol = symbol;
    this.text = new Text(Map.of("en", english, "sv", swedish, "pl", polish));
  }

  static Optional<RuleWord> of(String symbol) {
    return Arrays.stream(values()).filter(word -> word.symbol.equals(symbol)).findFirst();
  }

  String in(String language) {
    return text.in(language);
  }
}
