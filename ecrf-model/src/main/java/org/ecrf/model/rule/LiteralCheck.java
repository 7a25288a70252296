package org.ecrf.model.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecrf.model.value.DateText;
import org.ecrf.model.value.Quantity;

/** Finds literals that can never be right: codes outside their list, amounts without their unit. */
final class LiteralCheck {
  private final CelAbstractSyntaxTree ast;
  private final Planner planner;
  private final Map<String, Quantity> quantities;
  private final AnswerCodes codes;
  private final Map<Integer, String> problems = new TreeMap<>();

  LiteralCheck(CelAbstractSyntaxTree ast, Planner planner, Map<String, Quantity> quantities) {
    this.ast = ast;
    this.planner = planner;
    this.codes = new AnswerCodes(planner);
    this.quantities = quantities;
    walk(ast.getExpr());
  }

  /** By offset in the text. */
  Map<Integer, String> problems() {
    return problems;
  }

  private void walk(CelExpr e) {
    switch (e.exprKind().getKind()) {
      case LIST -> e.list().elements().forEach(this::walk);
      case SELECT -> walk(e.select().operand());
      case CALL -> {
        call(e.call(), e);
        e.call().target().ifPresent(this::walk);
        e.call().args().forEach(this::walk);
      }
      case COMPREHENSION -> {
        codes.bind(e);
        walk(e.comprehension().iterRange());
        walk(e.comprehension().loopStep());
      }
      default -> {}
    }
  }

  private void call(CelExpr.CelCall call, CelExpr e) {
    List<CelExpr> arguments = call.args();
    switch (call.function()) {
      case "_==_", "_!=_", "@in" ->
          codes.wrong(arguments.getFirst(), arguments.getLast()).forEach(this::problem);
      case "in_unit" -> unit(call);
      case "date" -> date(arguments.getFirst());
      case "time" -> time(arguments.getFirst());
      case Limit.UPPER, Limit.LOWER -> limit(arguments.getFirst());
      default -> {
        Quantity quantity = quantities.get(call.function());
        if (quantity != null) {
          amount(quantity, arguments.getFirst(), e);
        }
      }
    }
  }

  private void unit(CelExpr.CelCall call) {
    String type = ast.getTypeOrThrow(call.target().orElseThrow().id()).name();
    Quantity quantity = quantities.get(type);
    Optional<String> unit = AnswerCodes.literal(call.args().getFirst());
    if (unit.isEmpty() || !quantity.units().contains(unit.get())) {
      problem(call.args().getFirst(), "the unit must be one of: " + units(quantity));
    }
  }

  private void amount(Quantity quantity, CelExpr argument, CelExpr call) {
    Optional<String> text = AnswerCodes.literal(argument);
    if (text.isEmpty()) {
      problem(call, quantity.name() + "(…) takes a number and a unit in quotes");
    } else if (quantity.read(text.get()).isEmpty()) {
      problem(
          argument,
          "“%s” is not a number with a unit of %s: %s"
              .formatted(text.get(), quantity.name(), units(quantity)));
    }
  }

  private void date(CelExpr argument) {
    Optional<String> text = AnswerCodes.literal(argument);
    if (text.isPresent() && DateText.partial(text.get()).isEmpty()) {
      problem(argument, "“" + text.get() + "” is not a date (year-month-day)");
    }
  }

  private void time(CelExpr argument) {
    Optional<String> text = AnswerCodes.literal(argument);
    if (text.isPresent() && DateText.time(text.get()).isEmpty()) {
      problem(argument, "“" + text.get() + "” is not a time of day (hour:minute)");
    }
  }

  private void limit(CelExpr argument) {
    if (!(planner.step(argument) instanceof ItemStep item)) {
      problem(argument, "a limit is asked of an item");
    } else if (item.slot().item().analyte() == null) {
      problem(argument, "“%s” has no range".formatted(item.slot().item().id()));
    }
  }

  private static String units(Quantity quantity) {
    return String.join(", ", quantity.units());
  }

  private void problem(CelExpr at, String message) {
    problems.putIfAbsent(offset(at), message);
  }

  private int offset(CelExpr e) {
    return ast.getSource().getPositionsMap().getOrDefault(e.id(), 0);
  }
}
