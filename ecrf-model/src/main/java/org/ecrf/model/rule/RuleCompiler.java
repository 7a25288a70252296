package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.rule.RulePlace.Part;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Quantity;

/** Compiles all rules of a study and reports everything that is wrong with them at once. */
public final class RuleCompiler {

  /** The rules, or all problems. */
  public record Result(Optional<RuleBook> rules, List<RuleProblem> problems) {}

  private final StudyDefinition study;
  private final Layout layout;
  private final Limits limits;
  private final Scopes scopes;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();

  private RuleCompiler(StudyDefinition study, Map<String, Quantity> quantities) {
    this.study = study;
    this.layout = new Layout(study);
    this.limits = new Limits(study, layout, quantities);
    this.scopes = new Scopes(study, layout, limits, quantities, problems);
  }

  /**
   * @param study whose visits and forms are sound; of criteria and checks only the rules are looked
   *     at, faults in what else they refer to are for the caller to report
   * @param quantities by name
   * @param plausible bounds of single items
   */
  public static Result compile(
      StudyDefinition study, Map<String, Quantity> quantities, List<Plausible> plausible) {
    RuleCompiler compiler = new RuleCompiler(study, quantities);
    compiler.compile(plausible);
    if (!compiler.problems.isEmpty()) {
      return new Result(Optional.empty(), List.copyOf(compiler.problems));
    }
    RuleBook book =
        new RuleBook(
            study, compiler.layout, compiler.limits, quantities, plausible, compiler.units);
    return new Result(Optional.of(book), List.of());
  }

  private void compile(List<Plausible> plausible) {
    List<DerivedItem> derived =
        new DerivedItems(layout, limits, scopes, problems).inOrder(study.forms().keySet());
    derived.forEach(item -> units.add(new Unit.Derive(item)));
    problems.addAll(new Disclosure(derived, limits).problems());
    study.cohorts().forEach(this::cohort);
    Criteria criteria = new Criteria(layout, scopes, new Foundations(derived, limits), problems);
    study.criteria().forEach(c -> criteria.rules(c).forEach(r -> units.add(new Unit.Judge(r))));
    plausible.forEach(bounds -> ask(implausible(bounds.check())));
    List<Check> bounds = plausible.stream().map(Plausible::check).toList();
    study.checks().stream()
        .filter(check -> !bounds.contains(check) && study.forms().containsKey(check.form()))
        .forEach(this::check);
  }

  private void cohort(Cohort cohort) {
    scopes
        .anywhere()
        .compile(
            new RulePlace(Part.COHORT_RULE, cohort.id()), cohort.rule(), ClinicalType.YES_NO, 1)
        .ifPresent(rule -> units.add(new Unit.Belong(cohort, rule)));
  }

  private CheckRule implausible(Check check) {
    Slot slot = layout.form(check.form()).slot(check.item());
    Vocabulary names = scopes.inside(check.form(), slot.group()).vocabulary();
    return CheckRule.implausible(check, slot, new FindingText("", check.says(), names));
  }

  private void check(Check check) {
    FormCells cells = layout.form(check.form());
    int group = cells.group(check.group());
    ExpressionCompiler inside = scopes.inside(check.form(), group);
    RulePlace place = new RulePlace(Part.CHECK_RULE, check.id());
    FindingText says = new FindingText("", check.says(), inside.vocabulary());
    says.problems(new RulePlace(Part.CHECK_SAYS, check.id())).forEach(problems::add);
    Optional<Expression> rule =
        inside.compile(place, check.rule(), ClinicalType.YES_NO, scopes.times(check.form(), group));
    Slot slot = cells.slot(check.item());
    if (slot != null && slot.isInGroup() && slot.group() != group) {
      String name = cells.groups().get(slot.group()).id();
      problems.add(
          new RuleProblem(
              place,
              0,
              "“%s” stands in a repeating group; the check needs “group: %s”"
                  .formatted(check.item(), name)));
    } else if (rule.isPresent() && slot != null) {
      ask(new CheckRule(check, slot, group, rule.get(), says));
    }
  }

  private void ask(CheckRule rule) {
    for (Place place : layout.placesOf(rule.check().form())) {
      Reads quoted = new Reads(rule.says().reads(), place, limits);
      units.add(new Unit.Ask(rule, place, quoted.items()));
    }
  }
}
