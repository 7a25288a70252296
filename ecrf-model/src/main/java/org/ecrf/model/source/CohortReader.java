package org.ecrf.model.source;

import java.util.Optional;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.rule.RulePlace.Part;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.Parameter;

/** Reads cohorts with their examples. */
final class CohortReader {
  private static final int MOST_PLACES = 1_000_000;

  private CohortReader() {}

  static void read(Yaml.Entry entry, Draft draft) {
    String id = Ids.id(entry, draft.problems);
    Fields fields = Fields.of(entry.value(), "a cohort", draft.problems);
    draft.cohorts.add(
        new Cohort(
            id,
            draft.texts.need(fields, "title"),
            fields
                .needScalar("members")
                .map(text -> draft.rule(Part.COHORT_RULE, id, text))
                .orElse("false"),
            fields.whole("places", 1, MOST_PLACES, -1),
            fields.scalar("opens").map(opens -> opens(fields, opens, draft)).orElse(null),
            draft.texts.optional(fields, "assumption")));
    ExampleReader.cohort(fields, id, draft);
    fields.end();
  }

  private static String opens(Fields fields, Yaml.Scalar name, Draft draft) {
    Optional<Parameter> parameter =
        draft.parameters.stream().filter(p -> p.item().id().equals(name.text())).findFirst();
    if (parameter.isEmpty()) {
      fields.unknown(name, "parameter", draft.parameters.stream().map(p -> p.item().id()).toList());
    } else if (parameter.get().item().kind() != ItemKind.DATE) {
      fields.problem(name.at(), "“" + name.text() + "” is not a date");
    }
    return name.text();
  }
}
