package org.ecrf.model.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds lists that hold things of several types. CEL takes such a list for one of anything, which
 * could then be compared with anything.
 */
final class TypeCheck {
  private final RulePlace place;
  private final CelAbstractSyntaxTree ast;
  private final List<RuleProblem> problems = new ArrayList<>();

  /** What stands behind {@code in}: there numbers are numbers, however they are written. */
  private final Set<Long> answers = new HashSet<>();

  TypeCheck(RulePlace place, CelAbstractSyntaxTree checked) {
    this.place = place;
    this.ast = checked;
    List<CelExpr> all =
        CelNavigableAst.fromAst(ast).getRoot().allNodes().map(CelNavigableExpr::expr).toList();
    all.stream()
        .filter(e -> e.exprKind().getKind() == Kind.CALL && e.call().function().equals("@in"))
        .forEach(e -> answers.add(e.call().args().getLast().id()));
    all.stream().filter(e -> e.exprKind().getKind() == Kind.LIST).forEach(this::listing);
  }

  List<RuleProblem> problems() {
    return problems;
  }

  private void listing(CelExpr list) {
    List<CelExpr> elements = list.list().elements();
    for (CelExpr element : elements) {
      CelType first = ast.getTypeOrThrow(elements.getFirst().id());
      CelType type = ast.getTypeOrThrow(element.id());
      boolean numbers = ClinicalType.isNumber(first) && ClinicalType.isNumber(type);
      if (!first.equals(type) && !(numbers && answers.contains(list.id()))) {
        problem(element, numbers, first, type);
        return;
      }
    }
  }

  private void problem(CelExpr element, boolean numbers, CelType first, CelType type) {
    String message =
        numbers
            ? "numbers of one list are written alike: [1.0, 2.5], or number(…) around each"
            : "a list holds things of one type, but the first is %s and this %s"
                .formatted(ClinicalType.name(first), ClinicalType.name(type));
    int offset = ast.getSource().getPositionsMap().getOrDefault(element.id(), 0);
    problems.add(new RuleProblem(place, offset, message));
  }
}
