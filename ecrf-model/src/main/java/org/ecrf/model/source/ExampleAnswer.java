package org.ecrf.model.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.Schedule;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.casebook.VisitPlan;
import org.ecrf.model.form.Item;
import org.ecrf.model.form.ItemKind;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.rule.Assessment;
import org.ecrf.model.rule.CriterionVerdict;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.RuleBook;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Truth;

/** What the rules really answer to the story of an example, in the words of the file. */
record ExampleAnswer(StudyDefinition study, Assessment nothing) {
  private static final Facts FACTS =
      new Facts(
          ExampleFacts.TODAY,
          ExampleFacts.ZONE,
          SubjectState.SCREENING,
          Set.of(),
          Surroundings.NONE);

  /** An example has few values, so that each is a small change of a subject without any. */
  ExampleAnswer(StudyDefinition study, RuleBook rules) {
    this(study, rules.assess(Casebook.EMPTY, FACTS));
  }

  String of(Example example, String visit, Casebook casebook, Facts facts) {
    if (example.of() == Tried.Kind.VISIT) {
      return window(example, casebook);
    }
    Map<ItemPath, Optional<ItemValue>> values = new HashMap<>();
    casebook.values().forEach((path, value) -> values.put(path, Optional.of(value)));
    Evaluation found = nothing.after(values, facts).evaluation();
    return switch (example.of()) {
      case CRITERION -> verdict(example, visit, found);
      case CHECK ->
          found.findings().stream().anyMatch(f -> f.check().equals(example.owner()))
              ? "fires"
              : "silent";
      case CALCULATION -> calculated(example, visit, found);
      case COHORT -> membership(found.cohorts().getOrDefault(example.owner(), Truth.UNKNOWN));
      case VISIT -> throw new IllegalStateException("a visit has no rule");
    };
  }

  private static String membership(Truth member) {
    return switch (member) {
      case TRUE -> "member";
      case FALSE -> "not member";
      case UNKNOWN -> ExampleReader.UNDETERMINED;
    };
  }

  private static String verdict(Example example, String visit, Evaluation found) {
    return found.verdicts().stream()
        .filter(v -> v.criterion().id().equals(example.owner()))
        .filter(v -> v.visit() == null || v.visit().equals(visit))
        .findFirst()
        .map(CriterionVerdict::verdict)
        .map(Words::of)
        .orElse(ExampleReader.UNDETERMINED);
  }

  /** With its unit only where the example writes one. */
  private String calculated(Example example, String visit, Evaluation found) {
    String[] name = example.owner().split("\\.");
    ItemPlace place =
        ItemPlace.all(study).stream()
            .filter(p -> p.visit().id().equals(Occurrence.parse(visit).id()))
            .filter(p -> p.form().id().equals(name[0]) && p.item().id().equals(name[1]))
            .findFirst()
            .orElseThrow();
    ItemPath first = place.first();
    ItemValue value = found.calculated().get(new ItemPath(visit, first.form(), first.item()));
    return value instanceof ItemValue.Entered entered
        ? shown(place.item(), entered, example.expected())
        : ExampleReader.UNDETERMINED;
  }

  private static String shown(Item item, ItemValue.Entered value, String expected) {
    if (item.gives() == ItemKind.BOOLEAN) {
      return value.text().equals("true") ? "yes" : "no";
    }
    boolean withUnit = value.unit() != null && expected.endsWith(" " + value.unit());
    return withUnit ? value.text() + " " + value.unit() : value.text();
  }

  /** As much of the window as the example says. */
  private String window(Example example, Casebook casebook) {
    VisitPlan plan = Schedule.window(study, casebook, study.visit(example.owner()).orElseThrow());
    return Arrays.stream(example.expected().split(", "))
        .map(part -> part.split(" ", 2)[0])
        .map(key -> key + " " + day(plan, key))
        .collect(Collectors.joining(", "));
  }

  private static String day(VisitPlan plan, String key) {
    return Optional.ofNullable(
            switch (key) {
              case "target" -> plan.target();
              case "from" -> plan.from();
              default -> plan.to();
            })
        .map(Object::toString)
        .orElse(ExampleReader.UNDETERMINED);
  }
}
