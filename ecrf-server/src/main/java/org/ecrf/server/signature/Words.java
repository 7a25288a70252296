package org.ecrf.server.signature;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.PlaceNames;

/** What is signed, what it means, and what stands in the way, in words. */
final class Words {
  private static final Text MEANING =
      text(
          "I have reviewed the data of %s, %s. They are complete and correct to the best of my"
              + " knowledge.",
          "Jag har granskat uppgifterna för %s, %s. De är fullständiga och korrekta såvitt jag"
              + " vet.",
          "Dane uczestnika %s (%s) zostały przeze mnie sprawdzone. Zgodnie z moją najlepszą wiedzą"
              + " są kompletne i poprawne.");
  private static final Text ENROLMENT =
      text(
          "I have reviewed the data that the criteria of the study rest on. I confirm that %s is"
              + " eligible, and enrol this subject.",
          "Jag har granskat uppgifterna som studiens kriterier vilar på. Jag bekräftar att %s"
              + " uppfyller dem och inkluderar försökspersonen.",
          "Dane, na których opierają się kryteria badania, zostały przeze mnie sprawdzone."
              + " Potwierdzam, że %s spełnia kryteria, i włączam tę osobę do badania.");
  private static final Text DOSE =
      text(
          "I have reviewed the data that the conditions of the dose rest on. I confirm that %s may"
              + " receive the dose of %s, and authorise it.",
          "Jag har granskat uppgifterna som dosens villkor vilar på. Jag bekräftar att %s får ges"
              + " dosen vid %s och godkänner den.",
          "Dane, na których opierają się warunki podania dawki, zostały przeze mnie sprawdzone."
              + " Potwierdzam, że %s może otrzymać dawkę (%s), i zatwierdzam ją.");
  private static final Text CASEBOOK =
      text("the whole casebook", "alla formulär", "cała karta uczestnika");
  private static final Text NOT_BEGUN =
      text("due, not begun", "väntas, ej påbörjat", "oczekiwany, nierozpoczęty");
  private static final Text NOT_COMPLETE =
      text("not marked complete", "ej klarmarkerat", "nieukończony");
  private final PlaceNames names;

  Words(StudyDefinition study) {
    this.names = new PlaceNames(study);
  }

  /** The meaning of a signature (21 CFR 11.50(a)(3)). */
  Text meaning(String subject, Scope scope) {
    Text meaning =
        switch (scope.kind()) {
          case ENROLMENT -> ENROLMENT;
          case DOSE -> DOSE;
          case FORM, VISIT, CASEBOOK -> MEANING;
        };
    return each(language -> meaning.in(language).formatted(subject, what(scope, language)));
  }

  private String what(Scope scope, String language) {
    String visit = scope.visit();
    String form = scope.form();
    if (visit == null) {
      return CASEBOOK.in(language);
    }
    return form == null
        ? names.visit(visit, language)
        : names.form(new FormAt(visit, form), language);
  }

  Obstacle notComplete(FormAt at, EntryState state) {
    return obstacle(at, state == EntryState.EMPTY ? NOT_BEGUN : NOT_COMPLETE);
  }

  Obstacle obstacle(FormAt at, Text what) {
    return new Obstacle(
        at.visit(),
        at.form(),
        each(language -> names.form(at, language) + ": " + what.in(language)));
  }

  private static Text each(UnaryOperator<String> inLanguage) {
    return text(inLanguage.apply("en"), inLanguage.apply("sv"), inLanguage.apply("pl"));
  }

  private static Text text(String english, String swedish, String polish) {
    return new Text(Map.of("en", english, "sv", swedish, "pl", polish));
  }
}
