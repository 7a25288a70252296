package org.ecrf.model.property;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.form.Audience;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Need;
import org.ecrf.model.form.Precision;
import org.ecrf.model.form.Section;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.RuleBook;
import org.ecrf.model.rule.RuleCompiler;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.rule.Verdict;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.Verification;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.model.value.Truth;
import org.ecrf.model.visit.Visit;

/**
 * Rules over a handful of items: {@code v.f.a}, {@code b}, {@code c} are yes/no, {@code p} and
 * {@code q} partial dates.
 */
final class Laws {
  private static final Facts FACTS =
      new Facts(
          LocalDate.of(2026, 9, 1),
          ZoneId.of("Europe/Warsaw"),
          SubjectState.SCREENING,
          Set.of(),
          Surroundings.NONE);

  private final RuleBook rules;

  Laws(List<String> expressions) {
    List<Criterion> criteria = new ArrayList<>();
    for (String expression : expressions) {
      criteria.add(criterion("I" + criteria.size(), expression));
    }
    RuleCompiler.Result result = RuleCompiler.compile(study(criteria), Map.of(), List.of());
    rules = result.rules().orElseThrow(() -> new AssertionError(result.problems()));
  }

  /** What each expression answers; an item without a value is left out. */
  List<Truth> answers(Map<String, String> values) {
    Map<ItemPath, ItemValue> entered = new HashMap<>();
    values.forEach((item, text) -> entered.put(new ItemPath("v", "f", item), ItemValue.of(text)));
    Evaluation evaluation = rules.evaluate(new Casebook(entered), FACTS);
    return evaluation.verdicts().stream().map(v -> truth(v.verdict())).toList();
  }

  /** The values of yes/no items. */
  static Map<String, String> values(Truth a, Truth b, Truth c) {
    Map<String, String> values = new LinkedHashMap<>();
    Map.of("a", a, "b", b, "c", c)
        .forEach(
            (item, truth) -> {
              if (truth != Truth.UNKNOWN) {
                values.put(item, String.valueOf(truth == Truth.TRUE));
              }
            });
    return values;
  }

  private static Truth truth(Verdict verdict) {
    return switch (verdict) {
      case MET -> Truth.TRUE;
      case NOT_MET -> Truth.FALSE;
      default -> Truth.UNKNOWN;
    };
  }

  private static Criterion criterion(String id, String rule) {
    return new Criterion(
        id,
        Criterion.Kind.INCLUSION,
        Criterion.Decision.ENROLMENT,
        Text.NONE,
        rule,
        null,
        List.of(),
        Text.NONE,
        "",
        Text.NONE);
  }

  private static StudyDefinition study(List<Criterion> criteria) {
    List<Item> items = new ArrayList<>();
    List.of("a", "b", "c").forEach(id -> items.add(item(id, ItemKind.BOOLEAN)));
    List.of("p", "q").forEach(id -> items.add(item(id, ItemKind.PARTIAL_DATE)));
    Section section = new Section("s", Text.NONE, Text.NONE, items, null);
    Form form = new Form("f", Text.NONE, Text.NONE, List.of(section), null, Audience.EVERYONE);
    Visit visit =
        new Visit(
            "v",
            Text.NONE,
            Visit.Kind.ON_SITE,
            null,
            List.of("f"),
            null,
            null,
            false,
            Visit.Stage.SCREENING);
    return new StudyDefinition(
        "LAWS",
        1,
        Text.NONE,
        Text.NONE,
        "",
        List.of("en"),
        List.of(),
        List.of(visit),
        Map.of("f", form),
        criteria,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Verification.NONE,
        List.of());
  }

  private static Item item(String id, ItemKind kind) {
    return new Item(
        id,
        Text.NONE,
        Text.NONE,
        kind,
        kind,
        Need.OPTIONAL,
        null,
        List.of(),
        -1,
        List.of(),
        List.of(),
        null,
        null,
        false,
        Audience.EVERYONE,
        Precision.YEAR,
        null,
        "",
        "",
        Text.NONE);
  }
}
