package org.ecrf.model.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 *   forms: [follow_up]
 * </pre>
 */
final class VisitReader {
  private static final Pattern WINDOW =
      Pattern.compile("±\\s*(\\d{1,3}) ?d|-\\s*(\\d{1,3}) ?d,? *\\+\\s*(\\d{1,3}) ?d");

  private VisitReader() {}

  static void read(Yaml.Entry entry, Draft draft) {
    String id = Ids.id(entry, draft.problems);
    Fields fields = Fields.of(entry.value(), "a visit", draft.problems);
    Visit visit =
        new Visit(
            id,
            draft.texts.need(fields, "title"),
            Visit.Kind.ON_SITE,
            date(fields, draft),
            forms(fields, draft),
            timing(fields, draft),
            null,
            false,
            stage(fields));
    fields.end();
    draft.visits.add(visit);
  }

  private static String date(Fields fields, Draft draft) {
    Optional<Yaml.Scalar> date = fields.needScalar("date");
    date.ifPresent(
        d ->
            draft.later(
                () -> {
                  Optional<Item> item = draft.item(d.text());
                  if (item.isEmpty() || item.get().kind() != ItemKind.DATE) {
                    fields.problem(
                        d.at(), "“" + d.text() + "” is not a date of a form, as form.item");
                  }
                }));
    return date.map(Yaml.Scalar::text).orElse("");
  }

  private static List<String> forms(Fields fields, Draft draft) {
    List<Yaml.Scalar> forms = fields.scalars("forms");
    for (Yaml.Scalar form : forms) {
      draft.later(
          () -> {
            if (!draft.forms.containsKey(form.text())) {
              fields.unknown(form, "form", draft.forms.keySet());
            }
          });
    }
    return forms.stream().map(Yaml.Scalar::text).toList();
  }

  private static Visit.Stage stage(Fields fields) {
    Optional<Yaml.Scalar> from = fields.needScalar("from");
    return from.map(
            scalar ->
                switch (scalar.text()) {
                  case "screening" -> Visit.Stage.SCREENING;
                  case "enrolled" -> Visit.Stage.ENROLLED;
                  default -> {
                    fields.problem(scalar.at(), "a visit is due from screening or enrolled");
                    yield Visit.Stage.SCREENING;
                  }
                })
        .orElse(Visit.Stage.SCREENING);
  }

  private static Visit.@Nullable Timing timing(Fields visit, Draft draft) {
    Optional<Yaml> due = visit.take("due");
    if (due.isEmpty()) {
      return null;
    }
    Fields fields = Fields.of(due.get(), "“due”", visit.problems());
    String after = anchor(fields, draft.visits);
    int months = whole(fields, "months");
    int days = whole(fields, "days");
    List<Integer> window = window(fields);
    fields.end();
    return new Visit.Timing(List.of(after), months, days, window.getFirst(), window.getLast());
  }

  /** Only an earlier visit can be the anchor, so that every visit can be reached. */
  private static String anchor(Fields fields, List<Visit> earlier) {
    Optional<Yaml.Scalar> after = fields.needScalar("after");
    List<String> names = earlier.stream().map(Visit::id).toList();
    after
        .filter(name -> !names.contains(name.text()))
        .ifPresent(name -> fields.unknown(name, "earlier visit", names));
    return after.map(Yaml.Scalar::text).orElse("");
  }

  private static int whole(Fields fields, String key) {
    Optional<Yaml.Scalar> number = fields.scalar(key);
    if (number.isPresent() && !number.get().text().matches("\\d{1,4}")) {
      fields.problem(number.get().at(), "“" + key + "” is a whole number");
      return 0;
    }
    return number.map(n -> Integer.parseInt(n.text())).orElse(0);
  }

  private static List<Integer> window(Fields fields) {
    Optional<Yaml.Scalar> window = fields.needScalar("window");
    Matcher m = WINDOW.matcher(window.map(Yaml.Scalar::text).orElse(""));
    if (!m.matches()) {
      window.ifPresent(w -> fields.problem(w.at(), "a window is written ±14 d or -7 d +14 d"));
      return List.of(0, 0);
    }
    return m.group(1) != null
        ? List.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(1)))
        : List.of(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
  }
}
