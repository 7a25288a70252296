package org.ecrf.model.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers that would not be compared as what was written: CEL reads a literal into 64 bits,
 * which keep 15 decimal digits of every number (IEEE 754 binary64), and more of some only.
 */
record NumberCheck(RulePlace place, CelAbstractSyntaxTree ast) {
  private static final int MOST_DIGITS = 15;
  private static final int SHOWN = 24;
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?|\\.\\d+");

  /** All that could be meant as one number; of a part of it none is read. */
  private static final Pattern LITERAL =
      Pattern.compile("-?\\s*+(\\.?\\d(?:[\\w.]|(?<=[eE])[+-](?=\\d))*+)");

  List<RuleProblem> problems() {
    List<RuleProblem> problems = new ArrayList<>();
    CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .map(CelNavigableExpr::expr)
        .forEach(e -> check(e, problems));
    return problems;
  }

  private void check(CelExpr e, List<RuleProblem> problems) {
    Integer offset = ast.getSource().getPositionsMap().get(e.id());
    if (offset != null && isNumber(e)) {
      wrong(ast.getSource().getContent().toString(), offset)
          .ifPresent(message -> problems.add(new RuleProblem(place, offset, message)));
    }
  }

  private static boolean isNumber(CelExpr e) {
    return e.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && switch (e.constant().getKind()) {
          case DOUBLE_VALUE, INT64_VALUE, UINT64_VALUE -> true;
          default -> false;
        };
  }

  /**
   * What is wrong with the number that stands there; empty where none does, or a fine one.
   *
   * @param offset in code points, as CEL counts
   */
  static Optional<String> wrong(String rule, int offset) {
    int start = rule.offsetByCodePoints(0, offset);
    Matcher literal = LITERAL.matcher(rule).region(start, rule.length());
    return literal.lookingAt() && !isFine(literal.group(1))
        ? Optional.of(
            "“%s” must be a number with at most %d digits and no exponent, such as 12 or 0.41"
                .formatted(shown(literal.group(1)), MOST_DIGITS))
        : Optional.empty();
  }

  private static boolean isFine(String literal) {
    return NUMBER.matcher(literal).matches()
        && literal.chars().filter(Character::isDigit).count() <= MOST_DIGITS;
  }

  private static String shown(String literal) {
    return literal.length() <= SHOWN ? literal : literal.substring(0, SHOWN) + "…";
  }
}
