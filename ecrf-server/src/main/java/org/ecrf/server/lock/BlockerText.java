package org.ecrf.server.lock;

import java.util.Map;
import org.ecrf.model.casebook.Breadth;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.server.entry.EntryState;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.PlaceNames;
import org.ecrf.server.query.OpenQueries;
import org.ecrf.server.query.QueryState;

/** Says in words what blocks a lock. */
final class BlockerText {
  private final PlaceNames names;

  BlockerText(StudyDefinition study) {
    this.names = new PlaceNames(study);
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
            names.form(at, "en") + (missing ? ": due, not begun." : ": not marked complete."),
            names.form(at, "sv") + (missing ? ": väntas, ej påbörjat." : ": ej klarmarkerat."),
            names.form(at, "pl") + (missing ? ": oczekiwany, nierozpoczęty." : ": nieukończony.")));
  }

  /** That there is something, and nothing of what it is. */
  Blocker notShown(String visit) {
    return new Blocker(
        Blocker.Kind.NOT_SHOWN,
        visit,
        "",
        null,
        text(
            names.visit(visit, "en")
                + ": something that is not shown to your role is not complete or has an open"
                + " query.",
            names.visit(visit, "sv")
                + ": något som inte visas för din roll är inte klart eller har en öppen fråga.",
            names.visit(visit, "pl")
                + ": coś, czego Twoja rola nie widzi, nie jest ukończone lub ma otwarte"
                + " zapytanie."));
  }

  /**
   * @param item whether the item may be named
   */
  Blocker open(OpenQueries.Open query, boolean item) {
    boolean answered = query.state() == QueryState.ANSWERED;
    Breadth breadth = Breadth.of(query.at());
    return new Blocker(
        Blocker.Kind.OPEN_QUERY,
        breadth == Breadth.SUBJECT ? "" : query.at().visit(),
        breadth.compareTo(Breadth.FORM) < 0 ? "" : query.at().form(),
        item && breadth == Breadth.ITEM ? query.at().item() : null,
        text(
            names.wide(query.at(), "en")
                + ": query %d is %s."
                    .formatted(query.id(), answered ? "answered, not closed" : "open"),
            names.wide(query.at(), "sv")
                + ": fråga %d är %s."
                    .formatted(query.id(), answered ? "besvarad, ej stängd" : "öppen"),
            names.wide(query.at(), "pl")
                + ": zapytanie %d jest %s."
                    .formatted(query.id(), answered ? "odpowiedziane, niezamknięte" : "otwarte")));
  }

  private static Text text(String english, String swedish, String polish) {
    return new Text(Map.of("en", english, "sv", swedish, "pl", polish));
  }
}
