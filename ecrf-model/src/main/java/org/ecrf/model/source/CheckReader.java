package org.ecrf.model.source;

import java.util.Optional;
import org.ecrf.model.form.Form;
import org.ecrf.model.rule.Nearest;
import org.ecrf.model.rule.RulePlace.Part;
import org.ecrf.model.study.Check;

/** Reads edit checks. */
final class CheckReader {
  private CheckReader() {}

  static void read(Yaml.Entry entry, Draft draft) {
    String id = Ids.code(entry, draft.problems);
    Fields fields = Fields.of(entry.value(), "a check", draft.problems);
    Optional<Yaml.Scalar> form = fields.needScalar("form");
    Optional<Yaml.Scalar> at = fields.needScalar("at");
    Optional<Yaml.Scalar> rule = fields.needScalar("fires when");
    Check check =
        new Check(
            id,
            form.map(Yaml.Scalar::text).orElse(""),
            rule.map(text -> draft.rule(Part.CHECK_RULE, id, text)).orElse("false"),
            at.map(Yaml.Scalar::text).orElse(""),
            CriterionReader.says(draft, fields, Part.CHECK_SAYS, id),
            severity(fields),
            fields.yes("safety"));
    fields.end();
    draft.checks.add(check);
    form.ifPresent(f -> draft.later(() -> place(draft, f, at)));
  }

  private static Check.Severity severity(Fields fields) {
    Optional<Yaml.Scalar> severity = fields.needScalar("severity");
    return switch (severity.map(Yaml.Scalar::text).orElse("query")) {
      case "inform" -> Check.Severity.INFORM;
      case "query" -> Check.Severity.QUERY;
      case "block" -> Check.Severity.BLOCK;
      default -> {
        fields.problem(severity.orElseThrow().at(), "“severity” is inform, query or block");
        yield Check.Severity.QUERY;
      }
    };
  }

  private static void place(Draft draft, Yaml.Scalar formName, Optional<Yaml.Scalar> at) {
    Form form = draft.forms.get(formName.text());
    if (form == null) {
      draft.problems.add(
          formName
              .at()
              .problem(
                  "there is no form “"
                      + formName.text()
                      + "”"
                      + Nearest.hint(formName.text(), draft.forms.keySet())));
      return;
    }
    at.filter(item -> form.item(item.text()).isEmpty())
        .ifPresent(
            item ->
                draft.problems.add(
                    item.at()
                        .problem(
                            "the form “%s” has no item “%s”%s"
                                .formatted(
                                    form.id(),
                                    item.text(),
                                    Nearest.hint(
                                        item.text(),
                                        form.items().stream().map(i -> i.id()).toList())))));
  }
}
