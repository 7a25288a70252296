package org.ecrf.model.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what CEL can read but the rule language does not have: maps, messages, null, bytes, single
 * elements and remainders. Whatever this lets through, {@link Planner} can carry out.
 */
record SyntaxCheck(RulePlace place, CelAbstractSyntaxTree ast) {
  private static final Map<String, String> CALLS =
      Map.of(
          "_[_]", "a list has no numbered elements here; ask first(…), last(…) or exists(…)",
          "_%_", "“%” is not in the rule language; numbers have + - * / and power(…, …)",
          "exists_one", "there is no exists_one(…); write count(list.filter(x, …)) == 1",
          "has", "there is no has(…); entered(item) asks whether a value stands there");

  List<RuleProblem> problems() {
    return CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .map(CelNavigableExpr::expr)
        .flatMap(e -> wrong(e).map(message -> problem(e, message)).stream())
        .toList();
  }

  private static Optional<String> wrong(CelExpr e) {
    return switch (e.exprKind().getKind()) {
      case MAP -> Optional.of("{…} is not in the rule language; a list is written [1, 2]");
      case STRUCT ->
          Optional.of(
              "“%s{…}” is not in the rule language; a list is written [1, 2]"
                  .formatted(e.struct().messageName()));
      case NOT_SET -> Optional.of("nothing stands here");
      case CONSTANT -> constant(e.constant());
      case CALL -> Optional.ofNullable(CALLS.get(e.call().function()));
      default -> Optional.empty();
    };
  }

  private static Optional<String> constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case NULL_VALUE ->
          Optional.of(
              "“null” is not in the rule language; entered(item) asks whether a value stands there");
      case BYTES_VALUE ->
          Optional.of("a text is written \"…\"; bytes (b\"…\") are not in the rule language");
      default -> Optional.empty();
    };
  }

  private RuleProblem problem(CelExpr e, String message) {
    return new RuleProblem(
        place, ast.getSource().getPositionsMap().getOrDefault(e.id(), 0), message);
  }
}
