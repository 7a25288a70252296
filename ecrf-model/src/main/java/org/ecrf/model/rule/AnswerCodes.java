package org.ecrf.model.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecrf.model.form.Choice;
import org.ecrf.model.form.Item;

/** Finds codes that an item can never have where a rule compares it with them. */
final class AnswerCodes {
  private final Planner planner;
  private final Map<Integer, Item> bound = new HashMap<>();

  AnswerCodes(Planner planner) {
    this.planner = planner;
  }

  /** In {@code contraception.exists(m, …)} m stands for answers of contraception. */
  void bind(CelExpr comprehension) {
    if (planner.step(comprehension) instanceof Fold fold
        && fold.range() instanceof ItemStep answers) {
      bound.put(fold.index(), answers.slot().item());
    }
  }

  /** What is wrong in a comparison of two sides, by the literal that it is about. */
  Map<CelExpr, String> wrong(CelExpr left, CelExpr right) {
    Map<CelExpr, String> wrong = new HashMap<>();
    for (CelExpr literal : literals(right)) {
      check(left, literal, wrong);
    }
    for (CelExpr literal : literals(left)) {
      check(right, literal, wrong);
    }
    return wrong;
  }

  private void check(CelExpr asked, CelExpr literal, Map<CelExpr, String> wrong) {
    Optional<Item> item = item(asked).filter(i -> !i.choices().isEmpty());
    Optional<String> code = literal(literal);
    if (item.isPresent() && code.isPresent() && item.get().choice(code.get()).isEmpty()) {
      String codes =
          item.get().choices().stream().map(Choice::code).collect(Collectors.joining(", "));
      wrong.put(literal, "“%s” is not one of the answers: %s".formatted(code.get(), codes));
    }
  }

  private static List<CelExpr> literals(CelExpr e) {
    return e.exprKind().getKind() == Kind.LIST ? e.list().elements() : List.of(e);
  }

  private Optional<Item> item(CelExpr e) {
    return switch (planner.step(e)) {
      case ItemStep step -> Optional.of(step.slot().item());
      case Step.Bound element -> Optional.ofNullable(bound.get(element.index()));
      default -> Optional.empty();
    };
  }

  /** The text of a text literal. */
  static Optional<String> literal(CelExpr e) {
    boolean isText =
        e.exprKind().getKind() == Kind.CONSTANT
            && e.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    return isText ? Optional.of(e.constant().stringValue()) : Optional.empty();
  }
}
