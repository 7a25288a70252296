package org.ecrf.model.rule;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names in an expression that has only been parsed, with the expressions they stand in. */
final class Names {
  /** A dotted name, {@code a.b.c}, as far as dots go. */
  record Name(String text, long id) {}

  private final List<Name> found = new ArrayList<>();
  private final List<Name> binding = new ArrayList<>();
  private final Set<String> calls = new HashSet<>();
  private final Deque<String> bound = new ArrayDeque<>();

  private Names() {}

  static Names in(CelExpr expression) {
    Names names = new Names();
    names.walk(expression);
    return names;
  }

  /** All but those that a comprehension binds, and what stands behind such a one. */
  List<Name> found() {
    return found;
  }

  /** Those that comprehensions bind. */
  List<Name> binding() {
    return binding;
  }

  /** The names that were found. */
  Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    found.forEach(name -> texts.add(name.text()));
    return texts;
  }

  /** The functions and operators that are called. */
  Set<String> calls() {
    return calls;
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
      CelExpr root = leftmost(e);
      if (!bound.contains(root.ident().name())) {
        found.add(new Name(name.get(), root.id()));
      }
      return;
    }
    switch (e.exprKind().getKind()) {
      case SELECT -> walk(e.select().operand());
      case CALL -> {
        calls.add(e.call().function());
        e.call().target().ifPresent(this::walk);
        if (!e.call().function().equals("exists_one")) {
          e.call().args().forEach(this::walk);
        }
      }
      case LIST -> e.list().elements().forEach(this::walk);
      case MAP ->
          e.map()
              .entries()
              .forEach(
                  entry -> {
                    walk(entry.key());
                    walk(entry.value());
                  });
      case STRUCT -> e.struct().entries().forEach(entry -> walk(entry.value()));
      case COMPREHENSION -> comprehension(e.comprehension(), e.id());
      default -> {}
    }
  }

  private void comprehension(CelComprehension c, long id) {
    walk(c.iterRange());
    binding.add(new Name(c.iterVar(), id));
    bound.push(c.iterVar());
    bound.push(c.accuVar());
    walk(c.loopStep());
    bound.pop();
    bound.pop();
  }

  private static CelExpr leftmost(CelExpr e) {
    return e.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT
        ? leftmost(e.select().operand())
        : e;
  }
}
