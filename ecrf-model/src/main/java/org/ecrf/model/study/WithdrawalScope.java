package org.ecrf.model.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;

/**
 * What a subject may withdraw from (ICH E6(R3) 2.8.11), and what of the study goes on then.
 *
 * @param help what it means for kept samples, records and data; empty where nothing is said
 * @param keeps visits, and forms of a log as {@code log.form}, that are entered further
 */
public record WithdrawalScope(String code, Text title, Text help, Set<String> keeps) {
  public WithdrawalScope {
    keeps = Set.copyOf(new TreeSet<>(keeps));
  }

  /** Those of a study that says nothing: from the treatment, from the visits, from everything. */
  public static List<WithdrawalScope> usual(List<Visit> visits) {
    return List.of(
        new WithdrawalScope(
            "TREATMENT",
            text("Treatment only", "Endast behandling", "Tylko leczenie"),
            text(
                "Visits go on as planned.",
                "Besöken fortsätter som planerat.",
                "Wizyty odbywają się zgodnie z planem."),
            ids(visits.stream().filter(visit -> !visit.dose()).toList())),
        new WithdrawalScope(
            "FOLLOW_UP",
            text("Visits", "Besök", "Wizyty"),
            text(
                "Contacts by telephone go on.",
                "Telefonkontakter fortsätter.",
                "Kontakty telefoniczne trwają."),
            ids(visits.stream().filter(visit -> visit.kind() != Visit.Kind.ON_SITE).toList())),
        new WithdrawalScope(
            "ALL",
            text("Everything", "Allt", "Wszystko"),
            text(
                "Only the logs can be entered further.",
                "Endast loggarna kan fyllas i.",
                "Można wypełniać tylko dzienniki."),
            ids(visits.stream().filter(visit -> visit.kind() == Visit.Kind.LOG).toList())));
  }

  private static Text text(String en, String sv, String pl) {
    return new Text(Map.of("en", en, "sv", sv, "pl", pl));
  }

  private static Set<String> ids(List<Visit> visits) {
    Set<String> ids = new TreeSet<>();
    visits.forEach(visit -> ids.add(visit.id()));
    return ids;
  }

  /** It ends something that the other one keeps, and begins nothing again. */
  boolean isWithin(WithdrawalScope other) {
    return !code.equals(other.code) && keeps.stream().allMatch(other::covers);
  }

  private boolean covers(String name) {
    int dot = name.indexOf('.');
    return keeps.contains(name) || dot > 0 && keeps.contains(name.substring(0, dot));
  }

  /** The visit goes on as planned; of a log at least all its forms. */
  public boolean keeps(String visit) {
    return keeps.contains(visit);
  }

  /** This form of a visit goes on. */
  public boolean keeps(String visit, String form) {
    return keeps.contains(visit) || keeps.contains(visit + "." + form);
  }
}
