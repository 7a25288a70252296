package org.ecrf.model.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.form.Form;
import org.ecrf.model.rule.RulePlace.Part;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Quantity;
import org.ecrf.model.value.Text;

/** Compiles all rules of a study and reports everything that is wrong with them at once. */
public final class RuleCompiler {

  /** The rules, or all problems. */
  public record Result(Optional<RuleBook> rules, List<RuleProblem> problems) {}

  private final StudyDefinition study;
  private final Map<String, Quantity> quantities;
  private final RuleLanguage language;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final ExpressionCompiler anywhere;
  private final Map<String, ExpressionCompiler> insideForm = new HashMap<>();

  private RuleCompiler(StudyDefinition study, Map<String, Quantity> quantities) {
    this.study = study;
    this.quantities = quantities;
    this.language = new RuleLanguage(quantities.values());
    this.anywhere = new ExpressionCompiler(language, Vocabulary.of(study), quantities, problems);
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
    List<DerivedItem> derived =
        new DerivedItems(study, compiler::inside, compiler.problems).inOrder();
    List<CriterionRule> criteria = compiler.criteria(derived);
    List<PlausibleRule> bounds = plausible.stream().map(compiler::plausible).toList();
    List<CheckRule> checks = compiler.checks(plausible.stream().map(Plausible::check).toList());
    if (!compiler.problems.isEmpty()) {
      return new Result(Optional.empty(), List.copyOf(compiler.problems));
    }
    RuleBook book = new RuleBook(study, quantities, derived, criteria, checks, bounds);
    return new Result(Optional.of(book), List.of());
  }

  private ExpressionCompiler inside(Form form) {
    return insideForm.computeIfAbsent(
        form.id(),
        id ->
            new ExpressionCompiler(
                language, anywhere.vocabulary().inside(form), quantities, problems));
  }

  private List<CriterionRule> criteria(List<DerivedItem> derived) {
    Foundations foundations = new Foundations(derived);
    List<CriterionRule> rules = new ArrayList<>();
    for (Criterion criterion : study.criteria()) {
      FindingText says =
          says(
              Part.CRITERION_SAYS,
              criterion.id(),
              criterion.id() + ": ",
              criterion.says(),
              anywhere.vocabulary());
      anywhere
          .compile(
              new RulePlace(Part.CRITERION_RULE, criterion.id()),
              criterion.rule(),
              ClinicalType.YES_NO)
          .map(rule -> criterion(criterion, rule, foundations, says))
          .ifPresent(rules::add);
    }
    return rules;
  }

  private static CriterionRule criterion(
      Criterion criterion, Expression rule, Foundations foundations, FindingText says) {
    List<ItemPath> flags =
        criterion.flags().stream()
            .filter(flag -> flag.split("/", -1).length == 3)
            .map(ItemPath::parse)
            .toList();
    return new CriterionRule(criterion, rule, flags, foundations.of(rule), says);
  }

  private PlausibleRule plausible(Plausible bounds) {
    Vocabulary names = inside(study.forms().get(bounds.check().form())).vocabulary();
    return new PlausibleRule(bounds, new FindingText("", bounds.check().says(), names));
  }

  private List<CheckRule> checks(List<Check> without) {
    List<CheckRule> rules = new ArrayList<>();
    for (Check check : study.checks()) {
      if (without.contains(check) || !study.forms().containsKey(check.form())) {
        continue;
      }
      ExpressionCompiler inside = inside(study.forms().get(check.form()));
      FindingText says = says(Part.CHECK_SAYS, check.id(), "", check.says(), inside.vocabulary());
      inside
          .compile(new RulePlace(Part.CHECK_RULE, check.id()), check.rule(), ClinicalType.YES_NO)
          .ifPresent(rule -> rules.add(new CheckRule(check, rule, says)));
    }
    return rules;
  }

  private FindingText says(
      Part part, String owner, String prefix, Text text, Vocabulary vocabulary) {
    FindingText says = new FindingText(prefix, text, vocabulary);
    for (String name : says.unknownNames()) {
      problems.add(
          new RuleProblem(
              new RulePlace(part, owner),
              0,
              "there is no item “" + name + "”" + Nearest.hint(name, vocabulary.names())));
    }
    return says;
  }
}
