package org.ecrf.server.problem;

import java.util.Map;
import org.ecrf.model.value.Text;

/** What a part of a request must be, in the languages of the platform. */
public enum Rule {
  GIVEN("is missing", "saknas", "brakuje"),
  KNOWN(
      "is not known here, or not of its kind",
      "är okänt här, eller av fel slag",
      "jest tu nieznane albo niewłaściwego rodzaju"),
  JSON(
      "from here on it is not the JSON expected",
      "härifrån är det inte den JSON som väntas",
      "odtąd nie jest to oczekiwany JSON"),
  NOTHING("nothing is expected here", "här väntas inget", "tu nic nie jest oczekiwane"),
  ONCE("is given twice", "anges två gånger", "podano dwa razy"),
  AT_LEAST("%s or more", "%s eller mer", "%s lub więcej"),
  BETWEEN("from %s to %s", "från %s till %s", "od %s do %s"),
  ONE_OF("one of %s", "ett av %s", "jedno z: %s"),
  WHOLE_NUMBER("a whole number", "ett heltal", "liczba całkowita"),
  NUMBER("a number", "ett tal", "liczba"),
  LENGTH("1 to %s characters", "1 till %s tecken", "od 1 do %s znaków"),
  NO_IDENTITY_NUMBER(
      "this looks like a national identity number, which must not be recorded here",
      "detta liknar ett personnummer, och sådana får inte antecknas här",
      "to wygląda na numer PESEL lub inny numer osobowy, którego nie wolno tu zapisywać"),
  VALUE_OR_MISSING(
      "a value or a missing code, not both",
      "ett värde eller en kod för saknat värde, inte båda",
      "wartość albo kod braku wartości, nie oba"),
  UNIT_OF_VALUE(
      "a unit stands beside a value only",
      "en enhet står bara vid ett värde",
      "jednostka stoi tylko przy wartości"),
  REASON_OF_MISSING(
      "here a reason stands beside a missing code only",
      "här står en orsak bara vid en kod för saknat värde",
      "powód stoi tu tylko przy kodzie braku wartości"),
  ITEM_PATH("visit/form/item", "besök/formulär/uppgift", "wizyta/formularz/pole"),
  SITE("a site of the study", "ett center i studien", "ośrodek badania"),
  SITE_NEEDED(
      "the parameter is set for each site",
      "parametern sätts för varje center",
      "parametr ustawia się dla każdego ośrodka"),
  SITE_CODE("two to six digits", "två till sex siffror", "od dwóch do sześciu cyfr"),
  TIME_ZONE(
      "a time zone such as Europe/Stockholm",
      "en tidszon som Europe/Stockholm",
      "strefa czasowa, na przykład Europe/Stockholm"),
  NOT_BEFORE("not before %s", "inte före %s", "nie wcześniej niż %s"),
  NOT_BELOW("not below %s", "inte under %s", "nie poniżej %s"),
  AFTER("later than %s", "senare än %s", "później niż %s"),
  NOW_OR_LATER("now or later", "nu eller senare", "teraz lub później"),
  TO_NOW("from %s to now", "från %s till nu", "od %s do teraz"),
  MOMENT(
      "a moment such as 2026-11-22T10:15:00Z",
      "en tidpunkt som 2026-11-22T10:15:00Z",
      "chwila, na przykład 2026-11-22T10:15:00Z"),
  NOT_AFTER_WITHDRAWAL(
      "not after %s: the subject has withdrawn from this visit that day",
      "inte efter %s: den dagen avbröt försökspersonen detta besök",
      "nie później niż %s: tego dnia uczestnik wycofał się z tej wizyty"),
  PLAIN_TEXT("plain text", "ren text", "zwykły tekst"),
  TO_TODAY("from %s to today", "från %s till i dag", "od %s do dziś"),
  NOT_NEGATIVE(
      "not below zero: the study expects no negative value of this analyte",
      "inte under noll: studien väntar inget negativt värde av denna analyt",
      "nie poniżej zera: badanie nie oczekuje ujemnych wartości tego analitu"),
  VERIFICATION_PLAN(
      "none, critical, all, or with a share: critical + 20 %%",
      "none, critical, all, eller med en andel: critical + 20 %%",
      "none, critical, all lub z udziałem: critical + 20 %%"),
  NOT_LESS(
      "not less than the study asks of every site: %s",
      "inte mindre än vad studien begär av varje center: %s",
      "nie mniej, niż badanie wymaga od każdego ośrodka: %s"),
  SOMETHING("at least one", "minst ett", "co najmniej jedno"),
  ERASABLE(
      "%s holds nothing in this act that can be erased",
      "%s har i denna händelse inget som kan maskas",
      "%s nie zawiera w tym zdarzeniu niczego, co można usunąć"),
  TAKES_FILE(
      "the form has no such item that takes a file",
      "formuläret har ingen sådan uppgift som tar en fil",
      "formularz nie ma takiego pola na plik"),
  OTHER_SUBJECT(
      "another subject than this one", "en annan försöksperson än denna", "inny uczestnik niż ten"),
  A_LIMIT("a lower or an upper limit", "en undre eller övre gräns", "dolna lub górna granica");

  private final Map<String, String> sentences;

  Rule(String english, String swedish, String polish) {
    this.sentences = Map.of("en", english, "sv", swedish, "pl", polish);
  }

  public Text text(Object... details) {
    return new Text(sentences).map(sentence -> sentence.formatted(details));
  }
}
