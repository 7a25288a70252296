package org.ecrf.model.source;

import java.util.List;
import java.util.Optional;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
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
            null,
            rule.map(text -> draft.rule(Part.CHECK_RULE, id, text)).orElse("false"),
            at.map(Yaml.Scalar::text).orElse(""),
            CriterionReader.says(draft, fields, Part.CHECK_SAYS, id),
            fields.text("protocol"),
            severity(fields),
            fields.yes("safety"));
    fields.end();
    draft.checks.add(check);
    form.ifPresent(f -> draft.later(() -> place(draft, fields, f, at)));
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

  private static void place(
      Draft draft, Fields fields, Yaml.Scalar formName, Optional<Yaml.Scalar> at) {
    Form form = draft.forms.get(formName.text());
    if (form == null) {
      fields.unknown(formName, "form", draft.forms.keySet());
      return;
    }
    List<String> items = form.items().stream().map(Item::id).toList();
    at.filter(item -> !items.contains(item.text()))
        .ifPresent(item -> fields.unknown(item, "item of the form " + form.id(), items));
  }
}
