package org.ecrf.server.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.Text;

/**
 * What must be so before a site is activated, and before it is closed (essential records, ICH
 * E6(R3) annex C). A measured one is seen by the platform itself; the others somebody has seen on a
 * day.
 */
public enum SiteCheck {
  AGREEMENT(
      Phase.ACTIVATION,
      "Agreement with the site is signed",
      "Avtalet med centret är undertecknat",
      "Umowa z ośrodkiem jest podpisana"),
  ETHICS_APPROVAL(
      Phase.ACTIVATION,
      "Ethics committee has approved the site",
      "Etikgodkännande finns för centret",
      "Komisja bioetyczna zatwierdziła ośrodek"),
  AUTHORITY_APPROVAL(
      Phase.ACTIVATION,
      "Competent authority has authorised the trial",
      "Behörig myndighet har gett tillstånd till prövningen",
      "Właściwy organ wydał pozwolenie na badanie"),
  DELEGATION_LOG(
      Phase.ACTIVATION,
      "Delegation log is complete",
      "Delegeringsloggen är fullständig",
      "Lista delegowanych obowiązków jest kompletna"),
  TRAINING(
      Phase.ACTIVATION,
      "Staff is trained in protocol and data entry",
      "Personalen är utbildad i protokollet och inmatningen",
      "Personel przeszkolono w zakresie protokołu i wprowadzania danych"),
  LABORATORY(
      Phase.ACTIVATION,
      "Laboratory's reference ranges and certificates are at hand",
      "Laboratoriets referensintervall och ackreditering finns",
      "Zakresy referencyjne i certyfikaty laboratorium są dostępne"),
  PRODUCT(
      Phase.ACTIVATION,
      "Product can be received and stored",
      "Prövningsläkemedlet kan tas emot och förvaras",
      "Ośrodek może przyjąć i przechowywać produkt"),
  INITIATION_VISIT(
      Phase.ACTIVATION,
      "Initiation visit has taken place",
      "Initieringsbesöket har ägt rum",
      "Odbyła się wizyta inicjująca"),
  PRINCIPAL_INVESTIGATOR(
      Phase.ACTIVATION,
      true,
      "Principal investigator's role is in force",
      "Ansvarig prövares roll gäller",
      "Rola głównego badacza obowiązuje"),
  PRODUCT_ACCOUNTED(
      Phase.CLOSURE,
      "Product is accounted for and returned or destroyed",
      "Prövningsläkemedlet är redovisat och återlämnat eller förstört",
      "Produkt rozliczono i zwrócono lub zniszczono"),
  SAMPLES_SHIPPED(
      Phase.CLOSURE, "Samples are shipped", "Proverna är skickade", "Próbki zostały wysłane"),
  SITE_FILE(
      Phase.CLOSURE,
      "Investigator's file is complete and archived",
      "Prövarpärmen är fullständig och arkiverad",
      "Dokumentacja badacza jest kompletna i zarchiwizowana"),
  INVESTIGATORS_COPY(
      Phase.CLOSURE,
      "Investigator has the copy of the site's data",
      "Prövaren har sin kopia av centrets data",
      "Badacz ma kopię danych ośrodka"),
  CLOSE_OUT_VISIT(
      Phase.CLOSURE,
      "Close-out visit has taken place",
      "Avslutsbesöket har ägt rum",
      "Odbyła się wizyta zamykająca"),
  NO_OPEN_QUERIES(
      Phase.CLOSURE, true, "No query is open", "Ingen fråga är öppen", "Brak otwartych zapytań"),
  SUBJECTS_LOCKED(
      Phase.CLOSURE,
      true,
      "Every subject is locked",
      "Varje försöksperson är låst",
      "Każdy uczestnik jest zablokowany");

  /** Which of the two checklists. */
  public enum Phase {
    ACTIVATION,
    CLOSURE
  }

  private final Phase phase;
  private final boolean measured;
  private final Text text;

  SiteCheck(Phase phase, String english, String swedish, String polish) {
    this(phase, false, english, swedish, polish);
  }

  SiteCheck(Phase phase, boolean measured, String english, String swedish, String polish) {
    this.phase = phase;
    this.measured = measured;
    this.text = new Text(Map.of("en", english, "sv", swedish, "pl", polish));
  }

  public Phase phase() {
    return phase;
  }

  public boolean measured() {
    return measured;
  }

  public Text text() {
    return text;
  }

  static List<SiteCheck> of(Phase phase) {
    return Arrays.stream(values()).filter(check -> check.phase == phase).toList();
  }

  static Optional<SiteCheck> named(String name) {
    return Arrays.stream(values()).filter(check -> check.name().equals(name)).findFirst();
  }
}
