package org.ecrf.model.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the parts of a checked expression that are worth telling, with their text. */
record TracePlanner(CelAbstractSyntaxTree ast, Planner planner) {
  private static final CelUnparser UNPARSER = CelUnparserFactory.newUnparser();

  /** The whole expression as the author wrote it. */
  TracePlan plan(String text) {
    TracePlan whole = part(ast.getExpr());
    return new TracePlan(text.strip().replaceAll("\\s+", " "), whole.step(), whole.parts());
  }

  private TracePlan part(CelExpr e) {
    List<TracePlan> parts =
        switch (e.exprKind().getKind()) {
          case CALL -> operands(e).filter(this::speaks).map(this::part).toList();
          case COMPREHENSION -> fold(e.comprehension());
          case SELECT -> selected(e);
          default -> List.of();
        };
    return new TracePlan(written(e), planner.step(e), parts);
  }

  private static Stream<CelExpr> operands(CelExpr e) {
    return Chains.isChain(e)
        ? Chains.parts(e)
        : Stream.concat(e.call().target().stream(), e.call().args().stream());
  }

  /** What the elements are taken from, and what each is asked. */
  private List<TracePlan> fold(CelComprehension c) {
    List<TracePlan> parts = new ArrayList<>();
    parts.add(part(c.iterRange()));
    List<CelExpr> step = c.loopStep().call().args();
    switch (c.loopStep().call().function()) {
      case "_?_:_" -> parts.add(part(step.getFirst()));
      case "_+_" -> parts.add(part(step.get(1).list().elements().getFirst()));
      default -> parts.add(part(step.get(1)));
    }
    return parts;
  }

  /** Of {@code last(list).item}, where it comes from; a name says so itself. */
  private List<TracePlan> selected(CelExpr e) {
    return Names.dotted(e).isPresent() ? List.of() : List.of(part(e.select().operand()));
  }

  /** A literal explains nothing, nor does a list or an amount made of literals. */
  private boolean speaks(CelExpr e) {
    return switch (e.exprKind().getKind()) {
      case CONSTANT, LIST -> false;
      case CALL -> e.call().function().equals("undetermined") || operands(e).anyMatch(this::speaks);
      default -> true;
    };
  }

  private String written(CelExpr e) {
    return Optional.of(e)
        .filter(x -> x.exprKind().getKind() != Kind.CONSTANT)
        .flatMap(Names::dotted)
        .orElseGet(() -> UNPARSER.unparse(CelAbstractSyntaxTree.newParsedAst(e, ast.getSource())));
  }
}
