package org.ecrf.model.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Turns a checked expression into steps: names become places of cells, overloads the functions they
 * stand for, and what is made of literals alone is computed once.
 */
final class Planner {
  private final CelAbstractSyntaxTree ast;
  private final RuleLanguage language;
  private final Vocabulary vocabulary;
  private final Limits limits;
  private final Map<Long, Step> planned = new HashMap<>();
  private final Map<String, Step.Bound> bound = new HashMap<>();
  private int count;

  Planner(CelAbstractSyntaxTree ast, RuleLanguage language, Vocabulary vocabulary, Limits limits) {
    this.ast = ast;
    this.language = language;
    this.vocabulary = vocabulary;
    this.limits = limits;
    plan(ast.getExpr());
  }

  /** The step of a part of the expression. */
  Step step(CelExpr e) {
    return planned.get(e.id());
  }

  /** How many elements comprehensions bind. */
  int bound() {
    return count;
  }

  private Step plan(CelExpr e) {
    Step step =
        switch (e.exprKind().getKind()) {
          case CONSTANT -> new Step.Constant(constant(e.constant()));
          case IDENT -> name(e.ident().name());
          case SELECT -> select(e);
          case CALL -> call(e);
          case LIST -> listing(steps(e.list().elements().stream()));
          case COMPREHENSION -> comprehension(e.comprehension());
          default -> throw new IllegalStateException("not in the language: " + e);
        };
    planned.put(e.id(), step);
    return step;
  }

  private static Object constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> constant.booleanValue();
      case INT64_VALUE -> constant.int64Value();
      case DOUBLE_VALUE -> finite(constant.doubleValue());
      case STRING_VALUE -> constant.stringValue();
      default -> Unknown.VALUE;
    };
  }

  /** What is beyond a double is refused ({@link NumberCheck}); it must not stop what else is. */
  private static Object finite(double literal) {
    return Double.isFinite(literal) ? literal : Unknown.VALUE;
  }

  private Step name(String name) {
    Step.Bound element = bound.get(name);
    return element != null ? element : vocabulary.find(name).step();
  }

  private Step select(CelExpr e) {
    String dotted = Names.dotted(e).orElse("");
    if (!bound.containsKey(dotted) && vocabulary.find(dotted) != null) {
      return name(dotted);
    }
    CelExpr operand = e.select().operand();
    CelType type = ast.getTypeOrThrow(operand.id());
    String field = e.select().field();
    Step element = plan(operand);
    return vocabulary
        .field(type, field)
        .<Step>map(slot -> new ItemStep.Field(element, slot))
        .orElseGet(() -> rows(element, type, field));
  }

  private RepeatsStep rows(Step element, CelType type, String field) {
    FormCells cells = vocabulary.repeats().repeat(type).orElseThrow().cells();
    int group = cells.group(field);
    return new RepeatsStep.OfElement(element, group, cells.most(group));
  }

  private Step call(CelExpr e) {
    CelCall call = e.call();
    List<CelExpr> operands = Stream.concat(call.target().stream(), call.args().stream()).toList();
    return switch (call.function()) {
      case "_&&_" -> new Logic.Chain(false, chain(e));
      case "_||_" -> new Logic.Chain(true, chain(e));
      case "!_" -> new Logic.Not(plan(operands.getFirst()));
      case "_?_:_" -> choice(steps(operands.stream()));
      case "@in" -> new Logic.In(plan(operands.get(0)), plan(operands.get(1)));
      case RuleLanguage.ENTERED -> new Entered(plan(operands.getFirst()));
      case Limit.UPPER, Limit.LOWER -> limit(call, plan(operands.getFirst()));
      default -> function(e, steps(operands.stream()));
    };
  }

  private Step limit(CelCall call, Step item) {
    return item instanceof ItemStep step
        ? new Limit(step, call.function().equals(Limit.UPPER), limits)
        : new Step.Constant(Unknown.VALUE);
  }

  /** a && b && c has three parts, not two in one. */
  private Step[] chain(CelExpr e) {
    List<CelExpr> parts = new ArrayList<>();
    Chains.parts(e).forEach(parts::add);
    return steps(parts.stream());
  }

  private static Step choice(Step[] steps) {
    return new Logic.Choice(steps[0], steps[1], steps[2]);
  }

  private Step[] steps(Stream<CelExpr> parts) {
    return parts.map(this::plan).toArray(Step[]::new);
  }

  private static Step listing(Step[] elements) {
    return folded(elements, new Logic.Listing(elements), List::of);
  }

  private Step function(CelExpr e, Step[] arguments) {
    String overload = ast.getReferenceOrThrow(e.id()).overloadIds().getFirst();
    Step.Call call = new Step.Call(language.body(overload), arguments);
    return folded(arguments, call, call::of);
  }

  /** Of literals alone: computed now. */
  private static Step folded(Step[] parts, Step step, Function<Object[], Object> now) {
    Object[] values = new Object[parts.length];
    boolean literal = true;
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i] instanceof Step.Constant c ? c.value() : Unknown.VALUE;
      literal &= parts[i] instanceof Step.Constant;
      parts[i] = exact(parts[i]);
    }
    return literal ? new Step.Constant(now.apply(values)) : step;
  }

  /** A number as it was written, as the decimal that it is. */
  private static Step exact(Step step) {
    return step instanceof Step.Constant c && c.value() instanceof Number number
        ? new Step.Constant(Numeral.of((Object) number))
        : step;
  }

  private Step comprehension(CelComprehension c) {
    Step range = plan(c.iterRange());
    Step.Bound element = new Step.Bound(count++);
    Step.Bound hidden = bound.put(c.iterVar(), element);
    Step fold = fold(c.loopStep().call(), range, element.index());
    bound.put(c.iterVar(), hidden);
    if (hidden == null) {
      bound.remove(c.iterVar());
    }
    return fold;
  }

  /** What the macros exists, all, filter and map expand to. */
  private Step fold(CelCall step, Step range, int index) {
    List<CelExpr> parts = step.args();
    return switch (step.function()) {
      case "_||_" -> new Fold.Quantified(true, range, index, plan(parts.get(1)));
      case "_&&_" -> new Fold.Quantified(false, range, index, plan(parts.get(1)));
      case "_?_:_" -> filter(parts, range, index);
      default -> new Fold.Mapping(range, index, plan(added(parts.get(1))));
    };
  }

  /** {@code map} with three arguments is a filter and then a map. */
  private Step filter(List<CelExpr> parts, Step range, int index) {
    Step filter = new Fold.Filter(range, index, plan(parts.getFirst()));
    Step mapped = plan(added(parts.get(1).call().args().get(1)));
    return mapped instanceof Step.Bound b && b.index() == index
        ? filter
        : new Fold.Mapping(filter, index, mapped);
  }

  private static CelExpr added(CelExpr listOfOne) {
    return listOfOne.list().elements().getFirst();
  }
}
