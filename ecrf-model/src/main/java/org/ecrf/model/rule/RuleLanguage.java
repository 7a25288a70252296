package org.ecrf.model.rule;

import com.google.common.collect.ImmutableList;
import dev.cel.checker.CelChecker;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecrf.model.value.Quantity;

/**
 * CEL cut down to logic and built up again with clinical types: the standard library's arithmetic,
 * times and conversions are not there, as they would round, throw or ignore what is not known.
 */
final class RuleLanguage {
  static final String ENTERED = "entered";

  /** How many characters a rule may have, and how deep it may be: hostile files have more. */
  static final int LONGEST = 4000;

  static final int DEEPEST = 40;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .populateMacroCalls(true)
          .maxExpressionCodePointSize(LONGEST)
          .maxParseRecursionDepth(DEEPEST)
          .build();

  /** Those that the planner carries out itself, as they ask about more than values. */
  static final ClinicalFunction.Body PLANNED =
      values -> {
        throw new IllegalStateException("carried out by a step of its own");
      };

  private final List<ClinicalFunction> functions = new ArrayList<>();
  private final Map<String, ClinicalFunction.Body> bodies = new HashMap<>();
  private final Set<String> quantities = new HashSet<>();
  private final CelParser parser = newParser();

  RuleLanguage(Collection<Quantity> measured) {
    measured.forEach(q -> quantities.add(q.name()));
    List<CelType> types = measured.stream().map(q -> ClinicalType.quantity(q.name())).toList();
    functions.addAll(Comparisons.of(types));
    functions.addAll(Membership.of(types));
    functions.addAll(Arithmetic.of(types));
    functions.addAll(CalendarFunctions.all());
    functions.addAll(QuantityFunctions.of(measured));
    functions.addAll(ListFunctions.of(measured));
    functions.add(
        ClinicalFunction.global(ENTERED, ClinicalType.YES_NO, PLANNED, TypeParamType.create("T")));
    List<CelType> limited = new ArrayList<>(types);
    limited.add(ClinicalType.NUMBER);
    for (CelType type : limited) {
      functions.add(ClinicalFunction.global(Limit.UPPER, type, PLANNED, type));
      functions.add(ClinicalFunction.global(Limit.LOWER, type, PLANNED, type));
    }
    functions.forEach(f -> bodies.put(f.id(), f.body()));
  }

  /** What an overload does. */
  ClinicalFunction.Body body(String overload) {
    return bodies.get(overload);
  }

  List<String> functionNames() {
    return functions.stream()
        .map(ClinicalFunction::name)
        .filter(name -> Character.isLetter(name.charAt(0)))
        .distinct()
        .toList();
  }

  /** Reads expressions. */
  CelParser parser() {
    return parser;
  }

  private static CelParser newParser() {
    return CelParserFactory.standardCelParserBuilder()
        .setOptions(OPTIONS)
        .setStandardMacros(
            CelStandardMacro.EXISTS,
            CelStandardMacro.ALL,
            CelStandardMacro.FILTER,
            CelStandardMacro.MAP,
            CelStandardMacro.MAP_FILTER)
        .addMacros(CelMacro.newGlobalMacro(ENTERED, 1, RuleLanguage::entered))
        .build();
  }

  /**
   * Checks one expression. CEL sets up its whole environment anew for each, so it is given no more
   * than what the expression can need.
   */
  CelChecker checker(Vocabulary vocabulary, Names names) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(logic())
            .setTypeProvider(vocabulary.repeats());
    Set<String> types = new HashSet<>(names.calls());
    for (String name : names.texts()) {
      CelType type = vocabulary.find(name).type();
      builder.addVar(name, type);
      types.addAll(vocabulary.typesIn(type));
    }
    return builder.addFunctionDeclarations(declarations(names.calls(), types)).build();
  }

  private static CelStandardDeclarations logic() {
    return CelStandardDeclarations.newBuilder()
        .includeFunctions(
            StandardFunction.CONDITIONAL,
            StandardFunction.LOGICAL_AND,
            StandardFunction.LOGICAL_OR,
            StandardFunction.LOGICAL_NOT,
            StandardFunction.NOT_STRICTLY_FALSE)
        .build();
  }

  /** Of quantities only those that are measured by something in the expression. */
  private List<CelFunctionDecl> declarations(Set<String> calls, Set<String> types) {
    Map<String, List<CelOverloadDecl>> byName = new LinkedHashMap<>();
    for (ClinicalFunction f : functions) {
      boolean needed =
          f.declaration().parameterTypes().stream()
              .map(type -> type instanceof ListType list ? list.elemType() : type)
              .allMatch(type -> !quantities.contains(type.name()) || types.contains(type.name()));
      if (needed && calls.contains(f.name())) {
        byName.computeIfAbsent(f.name(), name -> new ArrayList<>()).add(f.declaration());
      }
    }
    return byName.entrySet().stream()
        .map(e -> CelFunctionDecl.newFunctionDeclaration(e.getKey(), e.getValue()))
        .toList();
  }

  /** {@code entered(item)} asks about the item itself: anything else is refused while reading. */
  private static Optional<CelExpr> entered(
      CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
    CelExpr item = arguments.getFirst();
    Kind kind = item.exprKind().getKind();
    if (kind == Kind.IDENT || kind == Kind.SELECT) {
      return Optional.empty();
    }
    return Optional.of(
        factory.reportError(
            CelIssue.formatError(factory.getSourceLocation(item), "entered(…) asks for an item")));
  }
}
