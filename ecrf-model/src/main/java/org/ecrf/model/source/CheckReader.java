package org.ecrf.model.source;

import java.util.List;
import java.util.Optional;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.Section;
import org.ecrf.model.rule.RulePlace.Part;
import org.ecrf.model.study.Check;

/** Reads edit checks. */
final class CheckReader {
  private CheckReader() {}

  static void read(Yaml.Entry entry, Draft draft) {
    String id = Ids.code(entry, draft.problems);
    Fields fields = Fields.of(entry.value(), "a check", draft.problems);
    Optional<Yaml.Scalar> form = fields.needScalar("form");
    Optional<Yaml.Scalar> group = fields.scalar("group");
    Optional<Yaml.Scalar> at = fields.needScalar("at");
    Optional<Yaml.Scalar> rule = fields.needScalar("fires when");
    Check.Severity severity = fields.needWord("severity", Check.Severity.QUERY);
    Check check =
        new Check(
            id,
            form.map(Yaml.Scalar::text).orElse(""),
            group.map(Yaml.Scalar::text).orElse(null),
            rule.map(text -> draft.rule(Part.CHECK_RULE, id, text)).orElse("false"),
            at.map(Yaml.Scalar::text).orElse(""),
            CriterionReader.says(draft, fields, Part.CHECK_SAYS, id),
            fields.text("protocol"),
            severity,
            fields.yes("safety"),
            deviation(fields, severity));
    ExampleReader.check(fields, id, draft);
    if (check.bounds()) {
      fields.problem(entry.at(), "“" + Check.BOUNDS + "” begins the names of plausible bounds");
    }
    fields.end();
    draft.checks.add(check);
    form.ifPresent(f -> draft.later(() -> place(draft, fields, f, group, at)));
  }

  /** The list of deviations rests on queries: what is only shown would not be in it. */
  private static boolean deviation(Fields fields, Check.Severity severity) {
    Optional<Yaml.Scalar> said = fields.scalar("deviation");
    boolean deviation = said.filter(a -> Words.yes(a, "deviation", fields.problems())).isPresent();
    if (deviation && severity == Check.Severity.INFORM) {
      said.ifPresent(
          a -> fields.problem(a.at(), "a check that only informs asks nobody about a deviation"));
    }
    return deviation;
  }

  private static void place(
      Draft draft,
      Fields fields,
      Yaml.Scalar formName,
      Optional<Yaml.Scalar> group,
      Optional<Yaml.Scalar> at) {
    Form form = draft.forms.get(formName.text());
    if (form == null) {
      fields.unknown(formName, "form", draft.forms.keySet());
      return;
    }
    List<String> groups =
        form.sections().stream().filter(s -> s.repeats() != null).map(Section::id).toList();
    if (group.isPresent() && !groups.contains(group.get().text())) {
      fields.unknown(group.get(), "repeating group of the form " + form.id(), groups);
      return;
    }
    at.ifPresent(item -> stands(fields, form, group.map(Yaml.Scalar::text), item));
  }

  /** The finding needs one place: an item of the group, or one that stands once. */
  private static void stands(Fields fields, Form form, Optional<String> group, Yaml.Scalar item) {
    List<Section> sections =
        form.sections().stream()
            .filter(s -> group.map(s.id()::equals).orElse(s.repeats() == null))
            .toList();
    List<String> items = sections.stream().flatMap(s -> s.items().stream()).map(Item::id).toList();
    if (!items.contains(item.text())) {
      String owner = group.map(g -> "group " + g).orElse("form " + form.id());
      Optional<Section> elsewhere =
          form.item(item.text()).flatMap(form::sectionOf).filter(s -> s.repeats() != null);
      elsewhere.ifPresentOrElse(
          s ->
              fields.problem(
                  item.at(),
                  "“" + item.text() + "” repeats; the check needs “group: " + s.id() + "”"),
          () -> fields.unknown(item, "item of the " + owner, items));
    }
  }
}
