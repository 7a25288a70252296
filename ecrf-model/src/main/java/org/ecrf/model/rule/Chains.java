package org.ecrf.model.rule;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.stream.Stream;

/** {@code a && b && c} is one question with three parts, however the parser nests it. */
final class Chains {
  private Chains() {}

  static boolean isChain(CelExpr e) {
    return isCall(e, "_&&_") || isCall(e, "_||_");
  }

  static Stream<CelExpr> parts(CelExpr chain) {
    String function = chain.call().function();
    return chain.call().args().stream()
        .flatMap(part -> isCall(part, function) ? parts(part) : Stream.of(part));
  }

  private static boolean isCall(CelExpr e, String function) {
    return e.exprKind().getKind() == Kind.CALL && e.call().function().equals(function);
  }
}
