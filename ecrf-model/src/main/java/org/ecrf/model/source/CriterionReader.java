package org.ecrf.model.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.model.rule.RulePlace.Part;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.value.Text;

/** Reads criteria with their examples. */
final class CriterionReader {
  private static final String MET = "met when";
  private static final String EXCLUDED = "excluded when";

  private final Draft draft;
  private final String id;
  private final Fields fields;

  private CriterionReader(Draft draft, Yaml.Entry entry) {
    this.draft = draft;
    this.id = Ids.code(entry, draft.problems);
    this.fields = Fields.of(entry.value(), "a criterion", draft.problems);
  }

  static void read(Yaml.Entry entry, Draft draft) {
    new CriterionReader(draft, entry).read();
  }

  private void read() {
    boolean inclusion = fields.has(MET);
    if (inclusion == fields.has(EXCLUDED)) {
      fields.problem(
          fields.at(), "a criterion has a rule: “" + MET + "” or “" + EXCLUDED + "”, not both");
    }
    Criterion.Kind kind = inclusion ? Criterion.Kind.INCLUSION : Criterion.Kind.EXCLUSION;
    List<Yaml.Scalar> rules =
        Stream.of(MET, EXCLUDED).flatMap(key -> fields.scalar(key).stream()).toList();
    String rule =
        rules.stream()
            .findFirst()
            .map(text -> draft.rule(Part.CRITERION_RULE, id, text))
            .orElse("false");
    Criterion.Decision decides = fields.word("decides", Criterion.Decision.ENROLMENT);
    Optional<Yaml.Scalar> form = fields.scalar("form");
    form.ifPresent(f -> form(f, decides));
    draft.criteria.add(
        new Criterion(
            id,
            kind,
            decides,
            draft.texts.need(fields, "text"),
            rule,
            form.map(Yaml.Scalar::text).orElse(null),
            flags(form.map(Yaml.Scalar::text)),
            says(draft, fields, Part.CRITERION_SAYS, id),
            fields.needText("protocol"),
            draft.texts.optional(fields, "assumption")));
    ExampleReader.criterion(fields, kind, id, draft);
    fields.end();
  }

  /** A condition of dosing may belong to the form of the dose. */
  private void form(Yaml.Scalar form, Criterion.Decision decides) {
    if (decides != Criterion.Decision.DOSE) {
      fields.problem(form.at(), "only a criterion that decides the dose has a “form”");
    }
    draft.later(
        () -> {
          if (!draft.forms.containsKey(form.text())) {
            fields.unknown(form, "form", draft.forms.keySet());
          } else if (draft.visits.stream()
              .noneMatch(v -> v.dose() && v.forms().contains(form.text()))) {
            fields.problem(
                form.at(), "no visit with “dose: yes” has the form “" + form.text() + "”");
          }
        });
  }

  private List<String> flags(Optional<String> form) {
    List<Yaml.Scalar> flags = fields.scalars("flags");
    if (flags.isEmpty()) {
      fields.problem(fields.at(), "“flags” names at least one item, where the finding is shown");
    }
    for (Yaml.Scalar flag : flags) {
      draft.later(() -> flag(flag, form));
    }
    return flags.stream().map(flag -> flag.text().replace('.', '/')).toList();
  }

  private void flag(Yaml.Scalar flag, Optional<String> form) {
    boolean bare = form.isPresent() && flag.text().indexOf('.') < 0;
    if (bare && draft.forms.containsKey(form.get())) {
      List<String> items = draft.singleItems(draft.forms.get(form.get()));
      if (!items.contains(flag.text())) {
        fields.unknown(flag, "item of the form " + form.get(), items);
      }
    } else if (!bare && draft.single(flag.text()).isEmpty()) {
      if (draft.itemNames().contains(flag.text())) {
        fields.problem(flag.at(), "“" + flag.text() + "” repeats; a finding stands at one item");
      } else {
        fields.unknown(flag, "item", draft.itemNames());
      }
    }
  }

  /** The sentence of a finding. */
  static Text says(Draft draft, Fields fields, Part part, String id) {
    return fields
        .need("says")
        .map(
            yaml -> {
              draft.sentence(part, id, yaml.at());
              return draft.texts.of("says", yaml);
            })
        .orElse(Text.NONE);
  }
}
