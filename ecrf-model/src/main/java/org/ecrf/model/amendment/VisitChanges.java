package org.ecrf.model.amendment;

import java.util.List;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Visits, their windows, and which forms they have. */
record VisitChanges(StudyDefinition next, Ledger ledger) {

  static void compare(StudyDefinition before, StudyDefinition after, Ledger ledger) {
    VisitChanges changes = new VisitChanges(after, ledger);
    Matched<Visit> visits = Matched.of(before.visits(), after.visits(), Visit::id);
    visits.removed(visit -> ledger.touches(name(visit), Phrase.REMOVED.text()));
    visits.added(changes::added);
    visits.kept(changes::kept);
    if (visits.reordered()) {
      ledger.rewords(Phrase.STUDY.text(), Phrase.ORDER.of(Phrase.VISITS));
    }
  }

  private static Text name(Visit visit) {
    return Ledger.name(Phrase.VISIT, visit.title(), visit.id());
  }

  /** Only what nobody is expected at can be added while subjects are under way. */
  private void added(Visit visit) {
    if (visit.repeats() != null || visit.kind() == Visit.Kind.LOG && !asks(visit.forms())) {
      ledger.adds(name(visit), Phrase.ADDED.text());
    } else {
      ledger.touches(name(visit), Phrase.ADDED_EXPECTED.text());
    }
  }

  private boolean asks(List<String> forms) {
    return forms.stream().map(next.forms()::get).anyMatch(VisitChanges::asks);
  }

  /** A form that is not complete when nothing is entered; of one that repeats none has to be. */
  private static boolean asks(Form form) {
    return form.repeats() == null && form.items().stream().anyMatch(Item::required);
  }

  private void kept(Visit before, Visit after) {
    Text where = name(before);
    ledger.text(where, Phrase.TITLE, before.title(), after.title());
    ledger.same(where, Phrase.KIND, before.kind(), after.kind());
    ledger.same(where, Phrase.DATE, before.dateItem(), after.dateItem());
    ledger.same(where, Phrase.DUE, due(before.timing()), due(after.timing()));
    ledger.repeats(where, before.repeats(), after.repeats());
    ledger.same(where, Phrase.DOSE, before.dose(), after.dose());
    ledger.same(where, Phrase.EXPECTED_FROM, before.stage(), after.stage());
    forms(where, before.forms(), after.forms());
  }

  private static @Nullable Text due(Visit.@Nullable Timing timing) {
    return timing == null
        ? null
        : Phrase.DUE_AFTER.of(
            timing.months(),
            timing.days(),
            String.join(", ", timing.anchors()),
            timing.before(),
            timing.late());
  }

  private void forms(Text where, List<String> before, List<String> after) {
    Matched<String> forms = Matched.of(before, after, form -> form);
    forms.removed(form -> ledger.touches(where, Phrase.LOSES_FORM.of(form)));
    forms.added(
        form -> {
          if (asks(next.forms().get(form))) {
            ledger.touches(where, Phrase.HAS_FORM_ASKING.of(form));
          } else {
            ledger.adds(where, Phrase.HAS_FORM.of(form));
          }
        });
    if (forms.reordered()) {
      ledger.rewords(where, Phrase.ORDER.of(Phrase.FORMS));
    }
  }
}
