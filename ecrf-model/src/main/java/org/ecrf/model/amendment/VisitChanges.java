package org.ecrf.model.amendment;

import java.util.List;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Visits, their windows, and which forms they have. */
record VisitChanges(StudyDefinition next, Ledger ledger) {

  static void compare(StudyDefinition before, StudyDefinition after, Ledger ledger) {
    VisitChanges changes = new VisitChanges(after, ledger);
    Matched<Visit> visits = Matched.of(before.visits(), after.visits(), Visit::id);
    visits.removed(visit -> ledger.touches(changes.name(visit), "is removed"));
    visits.added(changes::added);
    visits.kept(changes::kept);
    if (visits.reordered()) {
      ledger.rewords("study", "another order of the visits");
    }
  }

  private String name(Visit visit) {
    return ledger.name("visit", visit.title(), visit.id());
  }

  /** Only what nobody is expected at can be added while subjects are under way. */
  private void added(Visit visit) {
    if (visit.repeats() != null || visit.kind() == Visit.Kind.LOG && !asks(visit.forms())) {
      ledger.adds(name(visit), "is added");
    } else {
      ledger.touches(name(visit), "is added, and expected of subjects who are past it");
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
    String where = name(before);
    ledger.text(where, "title", before.title(), after.title());
    ledger.same(where, "kind", before.kind(), after.kind());
    ledger.same(where, "date", before.dateItem(), after.dateItem());
    ledger.same(where, "due", due(before.timing()), due(after.timing()));
    ledger.repeats(where, before.repeats(), after.repeats());
    ledger.same(where, "dose", before.dose(), after.dose());
    ledger.same(where, "expected from", before.stage(), after.stage());
    forms(where, before.forms(), after.forms());
  }

  private static @Nullable String due(Visit.@Nullable Timing timing) {
    return timing == null
        ? null
        : "%d months and %d days after %s, -%d d +%d d"
            .formatted(
                timing.months(),
                timing.days(),
                String.join(" or ", timing.anchors()),
                timing.before(),
                timing.late());
  }

  private void forms(String where, List<String> before, List<String> after) {
    Matched<String> forms = Matched.of(before, after, form -> form);
    forms.removed(form -> ledger.touches(where, "no longer has the form " + form));
    forms.added(
        form -> {
          if (asks(next.forms().get(form))) {
            ledger.touches(where, "has the form " + form + ", which cannot be left empty");
          } else {
            ledger.adds(where, "has the form " + form);
          }
        });
    if (forms.reordered()) {
      ledger.rewords(where, "another order of its forms");
    }
  }
}
