package org.ecrf.model.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.Quantity;

/** Compiles the expressions of one scope and collects what is wrong with them. */
final class ExpressionCompiler {
  private final RuleLanguage language;
  private final Vocabulary vocabulary;
  private final Map<String, Quantity> quantities;
  private final CelCompiler compiler;
  private final List<RuleProblem> problems;

  ExpressionCompiler(
      RuleLanguage language,
      Vocabulary vocabulary,
      Map<String, Quantity> quantities,
      List<RuleProblem> problems) {
    this.language = language;
    this.vocabulary = vocabulary;
    this.quantities = quantities;
    this.problems = problems;
    this.compiler = language.compiler(vocabulary);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Empty where the expression is wrong; why is then among the problems. */
  Optional<Expression> compile(RulePlace place, String text, CelType wanted) {
    int before = problems.size();
    try {
      CelValidationResult parsed = compiler.parse(text);
      if (report(place, parsed)) {
        return Optional.empty();
      }
      unknownNames(place, parsed.getAst());
      if (problems.size() > before) {
        return Optional.empty();
      }
      CelValidationResult checked = compiler.check(parsed.getAst());
      if (report(place, checked)) {
        return Optional.empty();
      }
      CelAbstractSyntaxTree ast = checked.getAst();
      wrongResult(place, ast.getResultType(), wanted);
      new LiteralCheck(ast, vocabulary, quantities)
          .problems()
          .forEach((offset, message) -> problems.add(new RuleProblem(place, offset, message)));
      return problems.size() > before
          ? Optional.empty()
          : Optional.of(Expression.of(text, ast, language.runtime().createProgram(ast)));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(place + ": " + text, e);
    }
  }

  private boolean report(RulePlace place, CelValidationResult result) {
    List<CelIssue> errors = new ArrayList<>(result.getErrors());
    for (CelIssue error : errors) {
      int offset =
          result
              .getSource()
              .getLocationOffset(
                  error.getSourceLocation().getLine(), error.getSourceLocation().getColumn())
              .orElse(0);
      problems.add(
          new RuleProblem(
              place, offset, IssueText.of(error, language.functionNames(), quantities)));
    }
    return !errors.isEmpty();
  }

  private void unknownNames(RulePlace place, CelAbstractSyntaxTree ast) {
    for (Names.Name name : Names.in(ast.getExpr())) {
      String wanted = Vocabulary.subjectOf(name.text());
      if (!vocabulary.names().contains(wanted)) {
        int offset = ast.getSource().getPositionsMap().getOrDefault(name.id(), 0);
        problems.add(
            new RuleProblem(
                place,
                offset,
                "there is no item “" + wanted + "”" + Nearest.hint(wanted, vocabulary.names())));
      }
    }
  }

  private void wrongResult(RulePlace place, CelType found, CelType wanted) {
    boolean fine =
        found.equals(wanted)
            || ClinicalType.isNumber(found)
                && (ClinicalType.isNumber(wanted) || place.part() == RulePlace.Part.FORMULA);
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
