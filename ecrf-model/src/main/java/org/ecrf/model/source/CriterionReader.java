package org.ecrf.model.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.rule.RulePlace.Part;
import org.ecrf.model.rule.Verdict;
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
    Optional<Yaml.Scalar> met = fields.scalar(MET);
    Optional<Yaml.Scalar> excluded = fields.scalar(EXCLUDED);
    if (met.isPresent() == excluded.isPresent()) {
      fields.problem(
          fields.at(), "a criterion has a rule: “" + MET + "” or “" + EXCLUDED + "”, not both");
    }
    Criterion.Kind kind = met.isPresent() ? Criterion.Kind.INCLUSION : Criterion.Kind.EXCLUSION;
    String rule =
        met.or(() -> excluded)
            .map(text -> draft.rule(Part.CRITERION_RULE, id, text))
            .orElse("false");
    draft.criteria.add(
        new Criterion(
            id,
            kind,
            decides(),
            draft.texts.need(fields, "text"),
            rule,
            null,
            flags(),
            says(draft, fields, Part.CRITERION_SAYS, id),
            fields.needText("protocol"),
            draft.texts.optional(fields, "assumption")));
    examples(kind);
    fields.end();
  }

  private Criterion.Decision decides() {
    return switch (fields.text("decides")) {
      case "", "enrolment" -> Criterion.Decision.ENROLMENT;
      case "dose" -> Criterion.Decision.DOSE;
      default -> {
        fields.problem(fields.at(), "“decides” is enrolment or dose");
        yield Criterion.Decision.ENROLMENT;
      }
    };
  }

  private List<String> flags() {
    List<Yaml.Scalar> flags = fields.scalars("flags");
    if (flags.isEmpty()) {
      fields.problem(fields.at(), "“flags” names at least one item, where the finding is shown");
    }
    for (Yaml.Scalar flag : flags) {
      draft.later(
          () -> {
            if (draft.itemAtVisit(flag.text()).isEmpty()) {
              fields.unknown(flag, "item", draft.itemNames());
            }
          });
    }
    return flags.stream().map(flag -> flag.text().replace('.', '/')).toList();
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

  private void examples(Criterion.Kind kind) {
    Map<String, Verdict> words = new LinkedHashMap<>();
    if (kind == Criterion.Kind.INCLUSION) {
      words.put("met", Verdict.MET);
      words.put("not met", Verdict.NOT_MET);
    } else {
      words.put("excluded", Verdict.EXCLUDED);
      words.put("not excluded", Verdict.NOT_EXCLUDED);
    }
    words.put("undetermined", Verdict.UNDETERMINED);
    Optional<Yaml> yaml = fields.need("examples");
    if (yaml.isEmpty()) {
      return;
    }
    Fields examples = Fields.of(yaml.get(), "“examples”", draft.problems);
    words.forEach((word, verdict) -> examples.need(word).ifPresent(y -> examples(verdict, y)));
    examples.end();
  }

  private void examples(Verdict verdict, Yaml yaml) {
    if (!(yaml instanceof Yaml.Listing listing) || listing.elements().isEmpty()) {
      fields.problem(yaml.at(), "examples are a list: [{item: value, item: value}]");
      return;
    }
    for (Yaml story : listing.elements()) {
      if (story instanceof Yaml.Mapping mapping) {
        draft.examples.add(new Example(id, verdict, story.at(), mapping.entries()));
      } else {
        fields.problem(story.at(), "an example is written {item: value, item: value}");
      }
    }
  }
}
