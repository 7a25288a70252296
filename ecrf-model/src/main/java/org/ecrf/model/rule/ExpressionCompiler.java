package org.ecrf.model.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.value.Quantity;

/** Compiles the expressions of one scope and collects what is wrong with them. */
final class ExpressionCompiler {
  private final RuleLanguage language;
  private final Vocabulary vocabulary;
  private final Map<String, Quantity> quantities;
  private final Limits limits;
  private final List<RuleProblem> problems;

  ExpressionCompiler(
      RuleLanguage language,
      Vocabulary vocabulary,
      Map<String, Quantity> quantities,
      Limits limits,
      List<RuleProblem> problems) {
    this.language = language;
    this.vocabulary = vocabulary;
    this.quantities = quantities;
    this.limits = limits;
    this.problems = problems;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Empty where the expression is wrong; why is then among the problems.
   *
   * @param times in how many instances of one subject it can be asked
   */
  Optional<Expression> compile(RulePlace place, String text, CelType wanted, long times) {
    int before = problems.size();
    try {
      CelValidationResult parsed = language.parser().parse(text);
      if (report(place, parsed, Set.of())) {
        return Optional.empty();
      }
      CelAbstractSyntaxTree read = parsed.getAst();
      Names names = Names.in(read.getExpr());
      problems.addAll(new SyntaxCheck(place, read).problems());
      problems.addAll(new NameCheck(vocabulary, place, read, names).problems());
      if (problems.size() > before) {
        return Optional.empty();
      }
      problems.addAll(new NumberCheck(place, read).problems());
      CelValidationResult checked = language.checker(vocabulary, names).check(read);
      return report(place, checked, names.texts())
          ? Optional.empty()
          : planned(place, text, checked.getAst(), wanted, times)
              .filter(expression -> problems.size() == before);
    } catch (CelValidationException e) {
      throw new IllegalStateException(place + ": " + text, e);
    }
  }

  private Optional<Expression> planned(
      RulePlace place, String text, CelAbstractSyntaxTree ast, CelType wanted, long times) {
    int before = problems.size();
    wrongResult(place, ast.getResultType(), wanted);
    problems.addAll(new TypeCheck(place, ast).problems());
    Planner planner = new Planner(ast, language, vocabulary, limits);
    new LiteralCheck(ast, planner, quantities)
        .problems()
        .forEach((offset, message) -> problems.add(new RuleProblem(place, offset, message)));
    Step whole = planner.step(ast.getExpr());
    if (Cost.times(Cost.of(whole), times) > Cost.MOST) {
      problems.add(
          new RuleProblem(
              place,
              0,
              "this can take more than %,d steps for one subject; lists inside lists multiply"
                  .formatted(Cost.MOST)));
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new Expression(
                text, whole, planner.bound(), new TracePlanner(ast, planner).plan(text)));
  }

  private boolean report(RulePlace place, CelValidationResult result, Set<String> used) {
    IssueText texts = new IssueText(language.functionNames(), vocabulary.fields(used), quantities);
    List<CelIssue> errors = List.copyOf(result.getErrors());
    for (CelIssue error : errors) {
      if (error.getMessage().contains("uint") && !problems.isEmpty()) {
        continue; // the literal has been refused
      }
      int offset =
          result
              .getSource()
              .getLocationOffset(
                  error.getSourceLocation().getLine(), error.getSourceLocation().getColumn())
              .orElse(0);
      String text = result.getSource().getContent().toString();
      String message = NumberCheck.wrong(text, offset).orElseGet(() -> texts.of(error));
      problems.add(new RuleProblem(place, offset, message));
    }
    return !errors.isEmpty();
  }

  private void wrongResult(RulePlace place, CelType found, CelType wanted) {
    boolean measured =
        place.part() == RulePlace.Part.FORMULA && quantities.containsKey(wanted.name());
    boolean fine =
        found.equals(wanted)
            || ClinicalType.isNumber(found) && (ClinicalType.isNumber(wanted) || measured);
    if (!fine) {
      problems.add(
          new RuleProblem(
              place,
              0,
              "the expression gives "
                  + ClinicalType.name(found)
                  + ", but "
                  + ClinicalType.name(wanted)
                  + " is needed"));
    }
  }
}
