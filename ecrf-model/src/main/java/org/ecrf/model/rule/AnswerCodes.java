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
  private final Vocabulary vocabulary;
  private final Map<String, Item> bound = new HashMap<>();

  AnswerCodes(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** In {@code contraception.exists(m, …)} the name m stands for answers of contraception. */
  void bind(String name, CelExpr range) {
    item(range).ifPresent(item -> bound.put(name, item));
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
    return Names.dotted(e)
        .flatMap(name -> Optional.ofNullable(bound.get(name)).or(() -> vocabulary.item(name)));
  }

  /** The text of a text literal. */
  static Optional<String> literal(CelExpr e) {
    boolean isText =
        e.exprKind().getKind() == Kind.CONSTANT
            && e.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    return isText ? Optional.of(e.constant().stringValue()) : Optional.empty();
  }
}
