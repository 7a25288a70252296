package org.ecrf.model.source;

import java.util.List;
import java.util.Optional;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.visit.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Reads visits.
 *
 * <pre>
 * month_3:
 *   title: {en: Month 3, sv: Månad 3}
 *   date: follow_up.visit_date
 *   from: enrolled
 *   due: {after: infusion, months: 3, window: ±14 d}
 *   examples: [{infusion.infusion.visit_date: 2026-11-30, target: 2027-02-28}]
 *   forms: [follow_up]
 * </pre>
 */
final class VisitReader {
  private final Draft draft;
  private final String id;
  private final Fields fields;

  private VisitReader(Draft draft, Yaml.Entry entry) {
    this.draft = draft;
    this.id = Ids.id(entry, draft.problems);
    this.fields = Fields.of(entry.value(), "a visit", draft.problems);
  }

  static void read(Yaml.Entry entry, Draft draft) {
    Visit visit = new VisitReader(draft, entry).visit();
    draft.visits.add(visit);
  }

  private Visit visit() {
    Visit.Kind kind = fields.word("kind", Visit.Kind.ON_SITE);
    Visit visit =
        new Visit(
            id,
            draft.texts.need(fields, "title"),
            kind,
            date(kind),
            forms(),
            TimingReader.read(fields, id, draft),
            RepeatsReader.read(fields, draft.texts),
            fields.yes("dose"),
            fields.needWord("from", Visit.Stage.SCREENING));
    fits(visit);
    ExampleReader.visit(fields, visit, draft);
    fields.end();
    return visit;
  }

  /** A log stands beside all days; what is added when it happens is not planned. */
  private void fits(Visit visit) {
    boolean log = visit.kind() == Visit.Kind.LOG;
    if (visit.timing() != null && (log || visit.repeats() != null)) {
      fields.problem(fields.at(), (log ? "a log" : "a visit that repeats") + " has no “due”");
    }
    if (log && (visit.dose() || visit.repeats() != null)) {
      fields.problem(fields.at(), "a log stands once and has no dose; its forms may repeat");
    }
  }

  private @Nullable String date(Visit.Kind kind) {
    if (kind == Visit.Kind.LOG) {
      fields
          .take("date")
          .ifPresent(date -> fields.problem(date.at(), "a log has no date; its forms have theirs"));
      return null;
    }
    Optional<Yaml.Scalar> date = fields.needScalar("date");
    date.ifPresent(d -> draft.later(() -> checkDate(d)));
    return date.map(Yaml.Scalar::text).orElse("");
  }

  private void checkDate(Yaml.Scalar date) {
    Optional<Item> item = draft.item(date.text());
    if (item.isEmpty() || item.get().kind() != ItemKind.DATE) {
      fields.problem(date.at(), "“" + date.text() + "” is not a date of a form, as form.item");
      return;
    }
    String form = date.text().substring(0, date.text().indexOf('.'));
    boolean here =
        draft.visits.stream().anyMatch(v -> v.id().equals(id) && v.forms().contains(form));
    if (!here) {
      fields.problem(date.at(), "the visit does not have the form “" + form + "”");
    } else if (draft.single(id + "." + date.text(), false).isEmpty()) {
      fields.problem(date.at(), "“" + date.text() + "” repeats; a visit has one date");
    }
  }

  private List<String> forms() {
    Optional<Yaml> yaml = fields.need("forms");
    List<Yaml.Scalar> forms = yaml.map(y -> fields.scalars("forms", y)).orElse(List.of());
    for (Yaml.Scalar form : forms) {
      draft.later(
          () -> {
            if (!draft.forms.containsKey(form.text())) {
              fields.unknown(form, "form", draft.forms.keySet());
            }
          });
    }
    return forms.stream().map(Yaml.Scalar::text).distinct().toList();
  }
}
