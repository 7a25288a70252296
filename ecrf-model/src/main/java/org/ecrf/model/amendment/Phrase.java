package org.ecrf.model.amendment;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ecrf.model.value.Text;

/** What can be said of a difference, in the languages of the platform. */
enum Phrase {
  STUDY("study", "studien", "badanie"),
  FORM("form", "formulär", "formularz"),
  SECTION("section", "avsnitt", "sekcja"),
  ITEM("item", "fråga", "pytanie"),
  VISIT("visit", "besök", "wizyta"),
  CRITERION("criterion", "kriterium", "kryterium"),
  CHECK("check %s", "kontroll %s", "reguła kontroli %s"),
  BOUNDS("plausible values of %s", "rimliga värden för %s", "wiarygodne wartości: %s"),
  ARM("arm", "arm", "ramię"),
  COHORT("cohort", "kohort", "kohorta"),
  PARAMETER("parameter", "parameter", "parametr"),
  ANALYTE("analyte", "analyt", "analit"),
  QUANTITY_OF("quantity %s", "storhet %s", "wielkość %s"),
  NAMED("%s “%s” (%s)", "%s ”%s” (%s)", "%s „%s” (%s)"),
  QUOTED("“%s”", "”%s”", "„%s”"),

  REMOVED("is removed", "tas bort", "zostaje usunięte"),
  ADDED("is added", "läggs till", "zostaje dodane"),
  ADDED_BLOCKING(
      "is added and blocks forms that are complete",
      "läggs till och spärrar formulär som är klara",
      "zostaje dodane i blokuje ukończone formularze"),
  ADDED_BOUNDS(
      "is added, and no rule rests on values outside any longer",
      "läggs till, och ingen regel vilar längre på värden utanför",
      "zostaje dodane i żadna reguła nie opiera się już na wartościach spoza zakresu"),
  ADDED_REQUIRED(
      "is added and required, which complete forms do not have",
      "läggs till och krävs, vilket klara formulär inte har",
      "zostaje dodane i jest wymagane, a ukończone formularze tego nie mają"),
  ADDED_EXPECTED(
      "is added, and expected of subjects who are past it",
      "läggs till och väntas av deltagare som har passerat det",
      "zostaje dodane i jest oczekiwane od uczestników, którzy już ją minęli"),
  ONE_REMOVED("the %s %s is removed", "%s %s tas bort", "%s %s zostaje usunięte"),
  ONE_ADDED("the %s %s is added", "%s %s läggs till", "%s %s zostaje dodane"),
  NO_LONGER("no longer: %s “%s”", "inte längre: %s ”%s”", "już nie: %s „%s”"),
  NEW("%s “%s”", "%s ”%s”", "%s „%s”"),
  ORDER("another order: %s", "en annan ordning: %s", "inna kolejność: %s"),
  IN_SECTION("stands in the section %s", "står i avsnittet %s", "znajduje się w sekcji %s"),
  HAS_FORM("has the form %s", "har formuläret %s", "ma formularz %s"),
  HAS_FORM_ASKING(
      "has the form %s, which cannot be left empty",
      "har formuläret %s, som inte kan lämnas tomt",
      "ma formularz %s, którego nie można pozostawić pustego"),
  LOSES_FORM(
      "no longer has the form %s", "har inte längre formuläret %s", "nie ma już formularza %s"),
  MORE_REPEATS(
      "up to %s repeats, %s before",
      "högst %s upprepningar, tidigare %s", "do %s powtórzeń, wcześniej %s"),
  BECOMES("%s: %s becomes %s", "%s: %s blir %s", "%s: %s zmienia się na %s"),
  BECOMES_ANOTHERS(
      "%s, which was that of %s", "%s, som var texten för %s", "%s, co było tekstem dla %s"),
  IN_LANGUAGE("%s (%s)", "%s (%s)", "%s (%s)"),
  TOGETHER("%s %s", "%s %s", "%s %s"),
  VALUE("%s: %s", "%s: %s", "%s: %s"),

  NAME("name", "namn", "nazwa"),
  PROTOCOL("protocol", "protokoll", "protokół"),
  TITLE("title", "titel", "tytuł"),
  SHORT_TITLE("short title", "kort titel", "krótki tytuł"),
  LANGUAGE("language", "språket", "język"),
  REASON("reason for change", "ändringsskäl", "powód zmiany"),
  ASSUMPTION("assumption", "antagande", "założenie"),
  LABEL("label", "etikett", "etykieta"),
  HELP("help", "hjälptext", "podpowiedź"),
  TEXT("text", "text", "tekst"),
  FINDING("finding", "anmärkning", "uwaga"),
  RULE("rule", "regel", "reguła"),
  FORMULA("formula", "formel", "wzór"),
  SHOWN_WHEN("shown when", "visas när", "pokazywane, gdy"),
  NEED("need", "krav", "wymagalność"),
  CRITICAL("critical to verify", "kritisk att verifiera", "krytyczne do weryfikacji"),
  VERIFICATION("verification", "verifiering", "weryfikacja"),
  QUERIES("days to answer queries", "dagar att besvara frågor", "dni na odpowiedź na zapytania"),
  REPORTS("reports", "rapporterar", "zgłasza"),
  REPORT_OF("%s (%s)", "%s (%s)", "%s (%s)"),
  SERIOUS_EVENT("serious event", "allvarlig händelse", "ciężkie zdarzenie"),
  PREGNANCY("pregnancy", "graviditet", "ciąża"),
  DEVIATION("deviation", "avvikelse", "odstępstwo"),
  DEVIATION_CLASS("class", "klassen", "klasa"),
  DEVIATION_CLASSES("classes", "klasser", "klasy"),
  CONSENT("consent", "samtycke", "zgoda"),
  WITHDRAWAL("withdrawal", "återtagande", "wycofanie"),
  KEEPS("keeps", "behåller", "zachowuje"),
  STAYS_OPEN("open after a data lock", "öppet efter datalåsning", "otwarty po zamknięciu danych"),
  SENSITIVE("sensitive", "känslig", "wrażliwe"),
  AUDIENCE("audience", "får ses av", "odbiorcy"),
  KIND("kind", "slag", "rodzaj"),
  GIVES("gives", "ger", "daje"),
  QUANTITY("quantity", "storhet", "wielkość"),
  LABORATORY("analyte", "analyt", "analit"),
  AT_LEAST("at least", "minst", "co najmniej"),
  UNIT("unit", "enheten", "jednostka"),
  UNITS("units", "enheter", "jednostki"),
  ANSWER("answer", "svaret", "odpowiedź"),
  ANSWERS("answers", "svar", "odpowiedzi"),
  MISSING_CODE("missing code", "koden för saknat värde", "kod braku danych"),
  MISSING_CODES("missing codes", "koder för saknat värde", "kody braku danych"),
  LANGUAGES("languages", "språk", "języki"),
  ITEMS("items", "frågor", "pytania"),
  FORMS("forms", "formulär", "formularze"),
  VISITS("visits", "besök", "wizyty"),
  CRITERIA("criteria", "kriterier", "kryteria"),
  DECIMALS("decimals", "decimaler", "miejsca po przecinku"),
  CDASH("CDASH name", "CDASH-namn", "nazwa CDASH"),
  SDTM("SDTM target", "SDTM-mål", "cel SDTM"),
  GROUP("group", "grupp", "grupa"),
  REPEATS("repeats", "upprepas", "powtarza się"),
  MOST("most repeats", "flest upprepningar", "najwięcej powtórzeń"),
  ONE("what one is called", "vad en kallas", "nazwa jednego"),
  UP_TO("up to %s", "högst %s", "do %s"),
  DECIDES("decides", "avgör", "decyduje o"),
  AT("item of the finding", "anmärkningens fråga", "pytanie uwagi"),
  FLAGS("items of the finding", "anmärkningens frågor", "pytania uwagi"),
  SEVERITY("severity", "allvarlighet", "waga"),
  SAFETY("safety", "säkerhet", "bezpieczeństwo"),
  MEMBERS("members", "medlemmar", "członkowie"),
  PLACES("places", "platser", "miejsca"),
  ANY_NUMBER("any number", "valfritt antal", "dowolna liczba"),
  OPENS("opens", "öppnar", "otwarcie"),
  PER_SITE("per site", "per klinik", "dla ośrodka"),
  RANGE_KEYS("reference ranges by", "referensintervall efter", "zakresy referencyjne według"),
  SEX_AND_BIRTH("sex %s, birth date %s", "kön %s, födelsedatum %s", "płeć %s, data urodzenia %s"),
  BASE("unit of comparison", "jämförelseenhet", "jednostka porównania"),
  CONVERSION("conversion of %s", "omräkning av %s", "przeliczenie z %s"),
  TIMES("times %s", "gånger %s", "razy %s"),
  DIVIDED("divided by %s", "delat med %s", "podzielone przez %s"),
  PLUS("plus %s", "plus %s", "plus %s"),
  UNCHANGED("as it is", "som det är", "bez przeliczenia"),
  DATE("date", "datum", "data"),
  DUE("due", "väntas", "termin"),
  DUE_AFTER(
      "%s months and %s days after %s, from %s days before to %s days after that day",
      "%s månader och %s dagar efter %s, från %s dagar före till %s dagar efter den dagen",
      "%s miesięcy i %s dni po: %s, od %s dni przed do %s dni po tym dniu"),
  DOSE("dose", "dos", "dawka"),
  EXPECTED_FROM("expected from", "väntas från", "oczekiwana od"),
  NOTHING("nothing", "inget", "nic"),
  YES("yes", "ja", "tak"),
  NO("no", "nej", "nie");

  private final Text text;

  Phrase(String en, String sv, String pl) {
    this.text = new Text(Map.of("en", en, "sv", sv, "pl", pl));
  }

  Text text() {
    return text;
  }

  /** With parts in its places, each in the language of the phrase. */
  Text of(Object... parts) {
    return each(language -> text.in(language).formatted(in(language, parts)));
  }

  private static Object[] in(String language, Object[] parts) {
    return Arrays.stream(parts)
        .map(part -> part instanceof Phrase phrase ? phrase.text : part)
        .map(part -> part instanceof Text said ? said.in(language) : part)
        .toArray();
  }

  /** The same in every language of the platform. */
  static Text each(Function<String, String> said) {
    Map<String, String> all = new TreeMap<>();
    STUDY.text.byLanguage().keySet().forEach(language -> all.put(language, said.apply(language)));
    return new Text(all);
  }
}
