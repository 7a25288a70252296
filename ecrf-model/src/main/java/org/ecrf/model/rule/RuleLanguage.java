package org.ecrf.model.rule;

import com.google.common.collect.ImmutableList;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.Quantity;

/**
 * CEL cut down to logic and built up again with clinical types: the standard library's arithmetic,
 * times and conversions are not there, as they would round, throw or ignore what is not known.
 */
final class RuleLanguage {
  /** Limits that no rule of a protocol comes near; hostile files do. */
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableUnknownTracking(true)
          .populateMacroCalls(true)
          .maxExpressionCodePointSize(4000)
          .maxParseRecursionDepth(40)
          .build();

  private final List<ClinicalFunction> functions = new ArrayList<>();
  private final CelRuntime runtime;

  RuleLanguage(Collection<Quantity> quantities) {
    List<CelType> types = quantities.stream().map(q -> ClinicalType.quantity(q.name())).toList();
    functions.addAll(Comparisons.of(types));
    functions.addAll(Arithmetic.of(types));
    functions.addAll(CalendarFunctions.all());
    functions.addAll(QuantityFunctions.of(quantities));
    runtime =
        CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardFunctions(
                CelStandardFunctions.newBuilder()
                    .includeFunctions(
                        CelStandardFunctions.StandardFunction.IN,
                        CelStandardFunctions.StandardFunction.LOGICAL_NOT,
                        CelStandardFunctions.StandardFunction.NOT_STRICTLY_FALSE)
                    .build())
            .addFunctionBindings(functions.stream().map(ClinicalFunction::binding).toList())
            .build();
  }

  CelRuntime runtime() {
    return runtime;
  }

  List<String> functionNames() {
    return functions.stream()
        .map(ClinicalFunction::name)
        .filter(name -> Character.isLetter(name.charAt(0)))
        .distinct()
        .toList();
  }

  CelCompiler compiler(Vocabulary vocabulary) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(logic())
            .setStandardMacros(CelStandardMacro.EXISTS, CelStandardMacro.ALL)
            .addMacros(CelMacro.newGlobalMacro("entered", 1, RuleLanguage::entered))
            .addFunctionDeclarations(declarations());
    vocabulary.types().forEach(builder::addVar);
    for (String item : vocabulary.itemNames()) {
      builder.addVar(Vocabulary.enteredName(item), SimpleType.BOOL);
    }
    return builder.build();
  }

  private static CelStandardDeclarations logic() {
    return CelStandardDeclarations.newBuilder()
        .includeFunctions(
            StandardFunction.CONDITIONAL,
            StandardFunction.LOGICAL_AND,
            StandardFunction.LOGICAL_OR,
            StandardFunction.LOGICAL_NOT,
            StandardFunction.IN,
            StandardFunction.NOT_STRICTLY_FALSE)
        .build();
  }

  private List<CelFunctionDecl> declarations() {
    Map<String, List<CelOverloadDecl>> byName = new LinkedHashMap<>();
    for (ClinicalFunction f : functions) {
      byName.computeIfAbsent(f.name(), name -> new ArrayList<>()).add(f.declaration());
    }
    return byName.entrySet().stream()
        .map(e -> CelFunctionDecl.newFunctionDeclaration(e.getKey(), e.getValue()))
        .toList();
  }

  /** {@code entered(item)} asks whether a value stands there, so it must not see the value. */
  private static Optional<CelExpr> entered(
      CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
    CelExpr item = arguments.getFirst();
    return Optional.of(
        Names.dotted(item)
            .map(name -> factory.newIdentifier(Vocabulary.enteredName(name)))
            .orElseGet(
                () ->
                    factory.reportError(
                        CelIssue.formatError(
                            factory.getSourceLocation(item), "entered(…) asks for an item"))));
  }
}
