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
import org.jspecify.annotations.Nullable;

/** Says in words what blocks a lock. */
final class BlockerText {
  private final PlaceNames names;
  private final String subject;

  BlockerText(StudyDefinition study, String subject) {
    this.names = new PlaceNames(study);
    this.subject = subject;
  }

  /** Of a place of many subjects. */
  static Blocker notFrozen() {
    return new Blocker(
        Blocker.Kind.NOT_FROZEN,
        null,
        "",
        "",
        null,
        text(
            "Freeze it first: entry goes on.",
            "Frys det först: inmatningen pågår.",
            "Najpierw zamroź: wprowadzanie danych trwa."));
  }

  Blocker stillInScreening() {
    return new Blocker(
        Blocker.Kind.STATE,
        subject,
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
        subject,
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
        subject,
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
        subject,
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

  /**
   * One line for all queries of a form, a visit (without a form) or the subject (without either).
   */
  Blocker queries(@Nullable String visit, @Nullable String form, int open) {
    return new Blocker(
        Blocker.Kind.OPEN_QUERY,
        subject,
        visit == null ? "" : visit,
        form == null ? "" : form,
        null,
        text(
            where(visit, form, "en") + open + " open or answered queries.",
            where(visit, form, "sv") + open + " öppna eller besvarade frågor.",
            where(visit, form, "pl") + "otwarte lub odpowiedziane zapytania: " + open + "."));
  }

  private String where(@Nullable String visit, @Nullable String form, String language) {
    if (visit == null) {
      return "";
    }
    String name =
        form == null ? names.visit(visit, language) : names.form(new FormAt(visit, form), language);
    return name + ": ";
  }

  Blocker unverified(FormAt at, int open) {
    return new Blocker(
        Blocker.Kind.UNVERIFIED,
        subject,
        at.visit(),
        at.form(),
        null,
        text(
            names.form(at, "en") + ": answers to be verified: " + open + ".",
            names.form(at, "sv") + ": svar som ska verifieras: " + open + ".",
            names.form(at, "pl") + ": odpowiedzi do weryfikacji: " + open + "."));
  }

  Blocker unsigned(FormAt at) {
    return new Blocker(
        Blocker.Kind.UNSIGNED,
        subject,
        at.visit(),
        at.form(),
        null,
        text(
            names.form(at, "en") + ": its signature no longer holds, and it is not signed again.",
            names.form(at, "sv")
                + ": signaturen gäller inte längre, och det är inte signerat på nytt.",
            names.form(at, "pl")
                + ": podpis stracił ważność, a formularza nie podpisano ponownie."));
  }

  Blocker redactions(int waiting) {
    return new Blocker(
        Blocker.Kind.REDACTION,
        subject,
        "",
        "",
        null,
        text(
            "Redactions that wait for the second person: " + waiting + ".",
            "Maskningar som väntar på den andra personen: " + waiting + ".",
            "Usunięcia danych oczekujące na drugą osobę: " + waiting + "."));
  }

  private static Text text(String english, String swedish, String polish) {
    return new Text(Map.of("en", english, "sv", swedish, "pl", polish));
  }
}
