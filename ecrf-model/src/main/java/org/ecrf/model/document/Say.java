package org.ecrf.model.document;

import java.util.Arrays;
import java.util.Map;
import org.ecrf.model.value.Text;

/** The words of the page itself; languages without their own read English. */
enum Say {
  SCHEDULE("Schedule", "Schema", "Harmonogram"),
  FORMS_BY_VISIT("Forms by visit", "Formulär per besök", "Formularze według wizyt"),
  FORMS("Annotated forms", "Annoterade formulär", "Formularze z adnotacjami"),
  CRITERIA("Criteria", "Kriterier", "Kryteria"),
  CHECKS("Edit checks", "Kontroller", "Kontrole"),
  GROUPS(
      "Cohorts, arms and parameters",
      "Kohorter, armar och parametrar",
      "Kohorty, ramiona i parametry"),
  UNITS("Quantities and units", "Storheter och enheter", "Wielkości i jednostki"),
  ASSUMPTIONS("Assumptions", "Antaganden", "Założenia"),
  CONTENTS("Contents", "Innehåll", "Spis treści"),
  LANGUAGE("Language", "Språk", "Język"),
  PROTOCOL("Protocol", "Protokoll", "Protokół"),
  FILE("File", "Fil", "Plik"),
  VISIT("Visit", "Besök", "Wizyta"),
  FORM("Form", "Formulär", "Formularz"),
  ITEM("Item", "Fråga", "Pozycja"),
  ANSWER("Answer", "Svar", "Odpowiedź"),
  ANNOTATION("Annotation", "Annotering", "Adnotacja"),
  RULE("Rule", "Regel", "Reguła"),
  RESTS_ON("Rests on", "Bygger på", "Opiera się na"),
  EXAMPLES("Examples", "Exempel", "Przykłady"),
  VALUES("Values", "Värden", "Wartości"),
  EXPECTED("Expected", "Väntat", "Oczekiwane"),
  FOUND("Result", "Resultat", "Wynik"),
  HOLDS("holds", "stämmer", "zgodne"),
  FAILS("does not hold", "stämmer inte", "niezgodne"),
  NO_EXAMPLE("no example", "inget exempel", "brak przykładu"),
  NOTHING("nothing entered", "inget ifyllt", "nic nie wpisano"),
  ASSUMPTION("Assumption", "Antagande", "Założenie"),
  INCLUSION("Inclusion", "Inklusion", "Włączenie"),
  EXCLUSION("Exclusion", "Exklusion", "Wyłączenie"),
  ENROLMENT("decides enrolment", "avgör inklusionen", "decyduje o włączeniu"),
  DOSE("decides the dose", "avgör dosen", "decyduje o dawce"),
  ON_SITE("on site", "på plats", "w ośrodku"),
  PHONE("by telephone", "per telefon", "telefoniczna"),
  LOG("log across visits", "logg över besöken", "rejestr przez wszystkie wizyty"),
  DOSE_VISIT("dose", "dos", "dawka"),
  WHEN("When", "När", "Kiedy"),
  THROUGHOUT("throughout the study", "under hela studien", "przez całe badanie"),
  AS_NEEDED("when it happens", "när det behövs", "gdy nastąpi"),
  FROM_REGISTRATION("from registration on", "från registreringen", "od rejestracji"),
  FROM_ENROLMENT("from enrolment on", "från inklusionen", "od włączenia"),
  REQUIRED("required", "obligatorisk", "wymagane"),
  WANTED("expected", "förväntad", "oczekiwane"),
  OPTIONAL("optional", "frivillig", "opcjonalne"),
  SENSITIVE(
      "sensitive: masked until opened",
      "känslig: dold tills den öppnas",
      "wrażliwe: ukryte do otwarcia"),
  CRITICAL("critical: verified", "kritisk: verifieras", "krytyczne: weryfikowane"),
  VERIFICATION("Source data verification", "Källdataverifiering", "Weryfikacja danych źródłowych"),
  QUERIES("Days to answer queries", "Dagar att besvara frågor", "Dni na odpowiedź na zapytania"),
  VERIFIES_NONE("nothing", "inget", "nic"),
  VERIFIES_CRITICAL("critical items", "kritiska frågor", "pozycje krytyczne"),
  VERIFIES_ALL("every item", "alla frågor", "wszystkie pozycje"),
  DRAWN(
      "% of the subjects of each site, drawn at random: every item",
      "% av varje kliniks deltagare, slumpvis dragna: alla frågor",
      "% losowo wybranych uczestników każdego ośrodka: wszystkie pozycje"),
  SERIOUS_EVENT(
      "Reports a serious event: alerts go out at once",
      "Rapporterar en allvarlig händelse: larm går genast",
      "Zgłasza ciężkie zdarzenie: alarmy wychodzą natychmiast"),
  PREGNANCY(
      "Reports a pregnancy: alerts go out at once",
      "Rapporterar en graviditet: larm går genast",
      "Zgłasza ciążę: alarmy wychodzą natychmiast"),
  DEVIATION(
      "Reports a deviation, which the sponsor classes as",
      "Rapporterar en avvikelse, som sponsorn klassar som",
      "Zgłasza odstępstwo, które sponsor klasyfikuje jako"),
  CONSENT("Records a consent", "Registrerar ett samtycke", "Rejestruje zgodę"),
  RESTS_ON_ITEMS("by", "genom", "przez"),
  STAYS_OPEN(
      "open after a data lock too",
      "öppet även efter datalåsning",
      "otwarty także po zamknięciu danych"),
  WITHDRAWAL("Withdrawal", "Återtagande", "Wycofanie"),
  KEEPS("goes on", "fortsätter", "trwa dalej"),
  SITE_ONLY("for the site only", "bara för kliniken", "tylko dla ośrodka"),
  UNBLINDED("for the unblinded only", "bara för den oblindade", "tylko dla niezaślepionych"),
  SHOWN_WHEN("Shown when", "Visas när", "Widoczne, gdy"),
  CALCULATED("Calculated", "Beräknas", "Obliczane"),
  PLAUSIBLE("Plausible", "Rimligt", "Wiarygodne"),
  MISSING("If missing", "Om värde saknas", "W razie braku"),
  REPEATS("Repeats, at most", "Upprepas, högst", "Powtarza się, najwyżej"),
  RANGE("Laboratory range", "Referensintervall", "Zakres referencyjny"),
  FIRES_WHEN("Speaks when", "Säger till när", "Zgłasza, gdy"),
  SAYS("Says", "Säger", "Treść"),
  SEVERITY("Consequence", "Följd", "Skutek"),
  INFORM("shown only", "visas bara", "tylko informacja"),
  QUERY("opens a query", "öppnar en fråga", "otwiera zapytanie"),
  BLOCK("blocks completion", "hindrar klarmarkering", "blokuje zakończenie"),
  SAFETY("safety: at once", "säkerhet: genast", "bezpieczeństwo: natychmiast"),
  COHORT("Cohort", "Kohort", "Kohorta"),
  ARM("Arm", "Arm", "Ramię"),
  PARAMETER("Parameter", "Parameter", "Parametr"),
  PER_SITE("for each site", "per klinik", "dla każdego ośrodka"),
  PLACES("places", "platser", "miejsc"),
  OPENS("opens by", "öppnas med", "otwierana przez"),
  MEMBERS("Members", "Medlemmar", "Członkowie"),
  COMPARED_IN("Compared in", "Jämförs i", "Porównywane w"),
  CONVERSION("Conversion", "Omräkning", "Przeliczenie"),
  STUDY("Study", "Studien", "Badanie"),
  DAYS(
      "days (the scale is a square root: early days stand wider)",
      "dagar (kvadratrotsskala: de första dagarna är bredare)",
      "dni (skala pierwiastkowa: pierwsze dni są szersze)"),
  TODAY("today", "idag", "dziś"),
  MET("met", "uppfyllt", "spełnione"),
  NOT_MET("not met", "inte uppfyllt", "niespełnione"),
  EXCLUDED("excluded", "exkluderad", "wyłączony"),
  NOT_EXCLUDED("not excluded", "inte exkluderad", "niewyłączony"),
  UNDETERMINED("undetermined", "obestämt", "nierozstrzygnięte"),
  FIRES("fires", "säger till", "zgłasza"),
  SILENT("silent", "tyst", "milczy"),
  MEMBER("member", "medlem", "należy"),
  NOT_MEMBER("not member", "inte medlem", "nie należy"),
  VALUE("value", "värde", "wartość");

  private final Text text;

  Say(String english, String swedish, String polish) {
    this.text = new Text(Map.of("en", english, "sv", swedish, "pl", polish));
  }

  /** A word of the study file, as an example expects it; anything else as it stands. */
  static Text ofFile(String word) {
    return Arrays.stream(values())
        .map(Say::text)
        .filter(text -> text.in("en").equals(word))
        .findFirst()
        .orElse(Text.of(word));
  }

  Text text() {
    return text;
  }
}
