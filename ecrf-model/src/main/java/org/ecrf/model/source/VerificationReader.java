package org.ecrf.model.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.study.Verification;
import org.ecrf.model.study.VerificationPlan;
import org.ecrf.model.study.VerificationPlan.Extent;

/**
 * Reads what is to be compared with its source.
 *
 * <pre>
 * verification: critical
 * verification: {percent: 20}
 * verification: {percent: 20, others: critical}
 * </pre>
 */
final class VerificationReader {
  private static final String KEY = "verification";

  private final Draft draft;
  private final Map<String, Yaml.Place> critical = new LinkedHashMap<>();
  private VerificationPlan plan = VerificationPlan.NONE;

  VerificationReader(Draft draft) {
    this.draft = draft;
  }

  /** An item's {@code critical: yes}. */
  void item(Fields fields, String form, Item item) {
    fields
        .scalar("critical")
        .filter(answer -> Words.yes(answer, "critical", draft.problems))
        .ifPresent(
            answer -> {
              critical.put(form + "." + item.id(), answer.at());
              draft.later(() -> refuse(answer.at(), draft.forms.get(form), item));
            });
  }

  private void refuse(Yaml.Place at, Form form, Item item) {
    if (item.kind() == ItemKind.CALCULATED) {
      draft.problems.add(
          at.problem("what is calculated has no source: mark what it is calculated from"));
    } else if (form.audienceOf(item) != Audience.EVERYONE) {
      draft.problems.add(
          at.problem("no monitor may see this item, so nobody can compare it with its source"));
    }
  }

  void plan(Fields study) {
    study.take(KEY).ifPresent(yaml -> plan = read(yaml));
  }

  private VerificationPlan read(Yaml yaml) {
    VerificationPlan read =
        switch (yaml) {
          case Yaml.Scalar word when !word.text().isBlank() ->
              new VerificationPlan(Words.read(word, KEY, Extent.NONE, draft.problems), 0);
          case Yaml.Mapping mapping -> sample(mapping);
          default -> {
            draft.problems.add(
                yaml.at().problem("“verification” is none, critical, all, or {percent: 20}"));
            yield VerificationPlan.NONE;
          }
        };
    if (read.everyone() == Extent.CRITICAL) {
      draft.later(() -> demandCritical(yaml));
    }
    return read;
  }

  private VerificationPlan sample(Yaml yaml) {
    Fields fields = Fields.of(yaml, KEY, draft.problems);
    int percent = fields.needWhole("percent", 1, 100);
    Extent others = fields.word("others", Extent.NONE, Extent.NONE, Extent.CRITICAL);
    fields.end();
    return new VerificationPlan(others, percent);
  }

  private void demandCritical(Yaml yaml) {
    if (critical.isEmpty()) {
      draft.problems.add(
          yaml.at().problem("no item is marked “critical: yes”, so this asks for nothing"));
    }
  }

  Verification verification() {
    return new Verification(plan, critical.keySet());
  }
}
