package org.ecrf.server.copy;

import java.util.Map;
import org.ecrf.model.value.Text;

/** What stands in a copied casebook beside the study's own words. */
enum CopyWords {
  TITLE("Casebook of %s", "Formulär för %s", "Karta uczestnika %s"),
  CERTIFIED(
      "Certified copy of study %s, site %s, of %s, made for %s. The file manifest.json has the"
          + " digest of this page, signed by the platform.",
      "Certifierad kopia av studie %s, klinik %s, från %s, gjord för %s. Filen manifest.json har"
          + " sidans kontrollsumma, signerad av plattformen.",
      "Poświadczona kopia badania %s, ośrodek %s, stan na %s, wykonana dla %s. Plik manifest.json"
          + " zawiera skrót tej strony podpisany przez platformę."),
  ITEM("Item", "Uppgift", "Pole"),
  VALUE("Value", "Värde", "Wartość"),
  VERSION("Version", "Version", "Wersja"),
  BY("By", "Av", "Kto"),
  WHEN("When (UTC)", "När (UTC)", "Kiedy (UTC)"),
  SIGNATURES("Signatures", "Signaturer", "Podpisy"),
  DECISIONS("Decisions", "Beslut", "Decyzje"),
  QUERIES("Queries", "Frågor", "Zapytania"),
  DAY("Day: %s", "Dag: %s", "Dzień: %s"),
  WITHDRAWS("Withdraws from: %s", "Avbryter: %s", "Wycofuje się z: %s"),
  VOID(
      "no longer valid: %s changed something that it covers on %s",
      "gäller inte längre: %s ändrade något som den omfattar %s",
      "już nieważny: %s – zmiana czegoś, co obejmuje podpis, %s"),
  NONE("None", "Inga", "Brak");

  private final Text text;

  CopyWords(String english, String swedish, String polish) {
    text = new Text(Map.of("en", english, "sv", swedish, "pl", polish));
  }

  String in(String language) {
    return text.in(language);
  }
}
