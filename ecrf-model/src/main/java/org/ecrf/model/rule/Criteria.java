package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.rule.RulePlace.Part;
import org.ecrf.model.study.Criterion;
import org.jspecify.annotations.Nullable;

/** Compiles criteria: of the subject, or of each dose visit that has their form. */
record Criteria(Layout layout, Scopes scopes, Foundations foundations, List<RuleProblem> problems) {

  List<CriterionRule> rules(Criterion criterion) {
    String form = criterion.form();
    boolean known = form != null && !layout.placesOf(form).isEmpty();
    ExpressionCompiler scope = known ? scopes.inside(form, -1) : scopes.anywhere();
    FindingText says = new FindingText(criterion.id() + ": ", criterion.says(), scope.vocabulary());
    says.problems(new RulePlace(Part.CRITERION_SAYS, criterion.id())).forEach(problems::add);
    Optional<Expression> rule =
        scope.compile(
            new RulePlace(Part.CRITERION_RULE, criterion.id()),
            criterion.rule(),
            ClinicalType.YES_NO,
            known ? scopes.times(form, -1) : 1);
    List<CriterionRule> rules = new ArrayList<>();
    rule.ifPresent(
        r -> places(form, known).forEach(place -> rules.add(rule(criterion, place, r, says))));
    return rules;
  }

  private List<Optional<Place>> places(@Nullable String form, boolean known) {
    if (!known || form == null) {
      return List.of(Optional.empty());
    }
    return layout.placesOf(form).stream()
        .filter(place -> place.visit().dose())
        .map(Optional::of)
        .toList();
  }

  private CriterionRule rule(
      Criterion criterion, Optional<Place> at, Expression rule, FindingText says) {
    Place place = at.orElse(null);
    return new CriterionRule(
        criterion, place, rule, flags(criterion, place), foundations.of(rule, place), says);
  }

  private List<Layout.At> flags(Criterion criterion, @Nullable Place place) {
    List<Layout.At> flags = new ArrayList<>();
    for (String flag : criterion.flags()) {
      Slot own = place == null ? null : place.cells().slot(flag);
      if (own != null && !own.isInGroup()) {
        flags.add(new Layout.At(place, own));
      } else {
        layout.item(flag.replace('/', '.')).ifPresent(flags::add);
      }
    }
    return flags;
  }
}
