package org.ecrf.server.lock;

import java.util.Map;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.query.OpenQueries;
import org.ecrf.server.query.QueryState;

/** Says in words what blocks a lock. */
final class BlockerText {
  private final StudyDefinition study;

  BlockerText(StudyDefinition study) {
    this.study = study;
  }

  Blocker stillInScreening() {
    return new Blocker(
        Blocker.Kind.STATE,
        "",
        "",
        null,
        text(
            "The subject is still in screening: enrol, or record the screen failure.",
            "Försökspersonen är kvar i screening: inkludera, eller registrera screening failure.",
            "Uczestnik jest nadal w okresie przesiewowym: włącz go lub odnotuj niepowodzenie."));
  }

  Blocker notComplete(FormAt at, EntryState state) {
    boolean missing = state == EntryState.EMPTY;
    String visit = at.visit();
    return new Blocker(
        missing ? Blocker.Kind.MISSING_FORM : Blocker.Kind.INCOMPLETE_FORM,
        visit,
        at.form(),
        null,
        text(
            place(at, "en") + (missing ? ": due, not begun." : ": not marked complete."),
            place(at, "sv") + (missing ? ": väntas, ej påbörjat." : ": ej klarmarkerat."),
            place(at, "pl") + (missing ? ": oczekiwany, nierozpoczęty." : ": nieukończony.")));
  }

  /** That there is something, and nothing of what it is. */
  Blocker notShown(String visit) {
    return new Blocker(
        Blocker.Kind.NOT_SHOWN,
        visit,
        "",
        null,
        text(
            visit(visit, "en")
                + ": something that is not shown to your role is not complete or has an open"
                + " query.",
            visit(visit, "sv")
                + ": något som inte visas för din roll är inte klart eller har en öppen fråga.",
            visit(visit, "pl")
                + ": coś, czego Twoja rola nie widzi, nie jest ukończone lub ma otwarte"
                + " zapytanie."));
  }

  /**
   * @param item whether the item may be named
   */
  Blocker open(OpenQueries.Open query, boolean item) {
    boolean answered = query.state() == QueryState.ANSWERED;
    FormAt at = FormAt.of(query.at());
    return new Blocker(
        Blocker.Kind.OPEN_QUERY,
        at.visit(),
        at.form(),
        item ? query.at().item() : null,
        text(
            place(at, "en")
                + ": query %d is %s."
                    .formatted(query.id(), answered ? "answered, not closed" : "open"),
            place(at, "sv")
                + ": fråga %d är %s."
                    .formatted(query.id(), answered ? "besvarad, ej stängd" : "öppen"),
            place(at, "pl")
                + ": zapytanie %d jest %s."
                    .formatted(query.id(), answered ? "odpowiedziane, niezamknięte" : "otwarte")));
  }

  private String place(FormAt at, String language) {
    String form =
        study
            .form(at.visit(), at.form())
            .map(f -> f.title().in(language) + number(at.formAt()))
            .orElse(at.form());
    return visit(at.visit(), language) + ", " + form;
  }

  private String visit(String key, String language) {
    Occurrence which = Occurrence.parse(key);
    return study
        .visit(which.id())
        .map(Visit::title)
        .map(t -> t.in(language) + number(which))
        .orElse(key);
  }

  private static String number(Occurrence occurrence) {
    return occurrence.repeat() == 0 ? "" : " " + occurrence.repeat();
  }

  private static Text text(String english, String swedish, String polish) {
    return new Text(Map.of("en", english, "sv", swedish, "pl", polish));
  }
}
