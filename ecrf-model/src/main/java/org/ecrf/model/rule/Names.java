package org.ecrf.model.rule;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names in an expression that has only been parsed, with the expressions they stand in. */
final class Names {
  /** A dotted name, {@code a.b.c}, as far as dots go. */
  record Name(String text, long id) {}

  private final List<Name> found = new ArrayList<>();
  private final Set<String> bound = new HashSet<>();

  private Names() {}

  static List<Name> in(CelExpr expression) {
    Names names = new Names();
    names.walk(expression);
    return names.found.stream().filter(n -> !names.bound.contains(n.text())).toList();
  }

  /** {@code a.b.c} for such a chain; empty for anything else. */
  static Optional<String> dotted(CelExpr e) {
    return switch (e.exprKind().getKind()) {
      case IDENT -> Optional.of(e.ident().name());
      case SELECT -> dotted(e.select().operand()).map(n -> n + "." + e.select().field());
      default -> Optional.empty();
    };
  }

  private void walk(CelExpr e) {
    Optional<String> name = dotted(e);
    if (name.isPresent()) {
      found.add(new Name(name.get(), leftmost(e)));
      return;
    }
    switch (e.exprKind().getKind()) {
      case SELECT -> walk(e.select().operand());
      case CALL -> {
        e.call().target().ifPresent(this::walk);
        e.call().args().forEach(this::walk);
      }
      case LIST -> e.list().elements().forEach(this::walk);
      case COMPREHENSION -> comprehension(e);
      default -> {}
    }
  }

  private void comprehension(CelExpr e) {
    bound.add(e.comprehension().iterVar());
    bound.add(e.comprehension().accuVar());
    walk(e.comprehension().iterRange());
    walk(e.comprehension().loopCondition());
    walk(e.comprehension().loopStep());
    walk(e.comprehension().result());
  }

  private static long leftmost(CelExpr e) {
    return e.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT
        ? leftmost(e.select().operand())
        : e.id();
  }
}
