package org.ecrf.model.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelEvaluationListener;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.PartialVars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A compiled expression. Unknown input gives an unknown result, except where the rest decides. */
final class Expression {
  private static final CelEvaluationListener NOBODY = (expression, result) -> {};

  private final String text;
  private final CelRuntime.Program program;
  private final Map<String, CelAttributePattern> names;
  private final TracePlan plan;

  private Expression(
      String text,
      CelRuntime.Program program,
      Map<String, CelAttributePattern> names,
      TracePlan plan) {
    this.text = text;
    this.program = program;
    this.names = names;
    this.plan = plan;
  }

  static Expression of(String text, CelAbstractSyntaxTree ast, CelRuntime.Program program) {
    Map<String, CelAttributePattern> names = new LinkedHashMap<>();
    for (Names.Name name : Names.in(ast.getExpr())) {
      names.put(name.text(), CelAttributePattern.fromQualifiedIdentifier(name.text()));
    }
    return new Expression(text, program, names, TracePlan.of(text, ast));
  }

  String text() {
    return text;
  }

  /** The names it reads, in the order in which they stand; also {@code entered(…)}. */
  Set<String> names() {
    return names.keySet();
  }

  /** The result; {@link Unknown} where it is open. */
  Object evaluate(Values values) {
    return run(values, NOBODY);
  }

  /** A result with all that led to it. */
  record Explained(Object result, Trace trace) {}

  Explained explain(Values values) {
    Map<Long, Object> results = new HashMap<>();
    Object result = run(values, (part, outcome) -> results.put(part.id(), outcome));
    return new Explained(result, plan.fill(results, values));
  }

  private Object run(Values values, CelEvaluationListener listener) {
    List<CelAttributePattern> unknown = new ArrayList<>();
    Map<String, Object> known = new HashMap<>();
    names.forEach(
        (name, pattern) -> {
          Object value = values.find(name);
          if (value == null) {
            unknown.add(pattern);
          } else {
            known.put(name, value);
          }
        });
    try {
      return program.trace(
          PartialVars.of(name -> Optional.ofNullable(known.get(name)), unknown), listener);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("a checked rule failed: " + text, e);
    }
  }
}
