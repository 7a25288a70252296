package org.ecrf.model.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of an expression that an explanation shows, prepared once. */
record TracePlan(long id, String text, Optional<String> name, List<TracePlan> parts) {

  static TracePlan of(String text, CelAbstractSyntaxTree ast) {
    TracePlan whole = new Builder(ast).part(ast.getExpr());
    String oneLine = text.strip().replaceAll("\\s+", " ");
    return new TracePlan(whole.id, oneLine, whole.name, whole.parts);
  }

  /** Parts that were not evaluated, as another part had decided, are left out. */
  Trace fill(Map<Long, Object> results, Values values) {
    List<Trace> because =
        parts.stream()
            .filter(part -> results.containsKey(part.id))
            .map(part -> part.fill(results, values))
            .toList();
    return new Trace(text, outcome(results.get(id), values), because);
  }

  private String outcome(Object result, Values values) {
    if (Unknown.is(result)) {
      return "undetermined";
    }
    String entered = name.filter(n -> !Vocabulary.isEntered(n)).map(values::asEntered).orElse("");
    return entered.isEmpty() ? ResultText.of(result) : entered;
  }

  private record Builder(CelAbstractSyntaxTree ast) {
    private static final CelUnparser UNPARSER = CelUnparserFactory.newUnparser();

    TracePlan part(CelExpr e) {
      Optional<String> name = Names.dotted(e);
      List<TracePlan> parts =
          switch (e.exprKind().getKind()) {
            case CALL -> operands(e).filter(this::speaks).map(this::part).toList();
            case COMPREHENSION -> List.of(part(e.comprehension().iterRange()));
            default -> List.of();
          };
      return new TracePlan(e.id(), written(e), name, parts);
    }

    /** a && b && c has three parts, not two in one. */
    private Stream<CelExpr> operands(CelExpr e) {
      String function = e.call().function();
      boolean chain = function.equals("_&&_") || function.equals("_||_");
      Stream<CelExpr> all = Stream.concat(e.call().target().stream(), e.call().args().stream());
      return all.flatMap(o -> chain && isCall(o, function) ? operands(o) : Stream.of(o));
    }

    private static boolean isCall(CelExpr e, String function) {
      return e.exprKind().getKind() == Kind.CALL && e.call().function().equals(function);
    }

    /** A literal explains nothing, nor does a list or an amount made of literals. */
    private boolean speaks(CelExpr e) {
      return switch (e.exprKind().getKind()) {
        case CONSTANT, LIST -> false;
        case CALL ->
            e.call().function().equals("undetermined") || operands(e).anyMatch(this::speaks);
        default -> true;
      };
    }

    private String written(CelExpr e) {
      return Names.dotted(e)
          .filter(name -> !Vocabulary.isEntered(name))
          .orElseGet(
              () -> UNPARSER.unparse(CelAbstractSyntaxTree.newParsedAst(e, ast.getSource())));
    }
  }
}
