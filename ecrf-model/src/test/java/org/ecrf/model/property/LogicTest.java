package org.ecrf.model.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.ecrf.model.value.Truth;

/**
 * Three-valued logic: its laws, and that CEL's own interpreter answers the same. Not compared are
 * lists: there one unknown element leaves all open for CEL.
 */
class LogicTest {
  private static final CelOptions OPTIONS =
      CelOptions.current().enableUnknownTracking(true).build();
  private static final CelCompiler COMPILER =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setOptions(OPTIONS)
          .addVar("v.f.a", SimpleType.BOOL)
          .addVar("v.f.b", SimpleType.BOOL)
          .addVar("v.f.c", SimpleType.BOOL)
          .build();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

  /** Each pair means the same, whatever is known. */
  private static final List<String> LAWS =
      List.of(
          "a ? b : c", "(a && b) || (!a && c) || (b && c)",
          "a && b", "b && a",
          "a || b", "b || a",
          "a && (b && c)", "(a && b) && c",
          "a || (b || c)", "(a || b) || c",
          "!(a && b)", "!a || !b",
          "!(a || b)", "!a && !b",
          "!!a", "a",
          "a && (a || b)", "a",
          "a || (a && b)", "a",
          "a && (b || c)", "(a && b) || (a && c)",
          "a || (b && c)", "(a || b) && (a || c)",
          "a || true", "true",
          "a && false", "false",
          "a && true", "a",
          "a || false", "a",
          "[a, b, c].exists(x, x)", "a || b || c",
          "[a, b, c].all(x, x)", "a && b && c",
          "[a, b, c].exists(x, !x)", "![a, b, c].all(x, x)");

  @Example
  void theLawsHoldWhateverIsKnown() {
    Laws laws = new Laws(LAWS.stream().map(LogicTest::named).toList());
    for (Truth a : Truth.values()) {
      for (Truth b : Truth.values()) {
        for (Truth c : Truth.values()) {
          List<Truth> answers = laws.answers(Laws.values(a, b, c));
          for (int i = 0; i < LAWS.size(); i += 2) {
            assertEquals(
                answers.get(i), answers.get(i + 1), LAWS.get(i) + " is " + LAWS.get(i + 1));
          }
        }
      }
    }
  }

  /** All but a choice, of which CEL does not look at the answers while the condition is open. */
  @Property(tries = 60)
  void celAnswersTheSame(
      @ForAll("expressions") String expression, @ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    Map<String, String> values = Laws.values(a, b, c);
    assertEquals(
        List.of(answerOfCel(named(expression), values)),
        new Laws(List.of(named(expression))).answers(values));
  }

  @Tag("long")
  @Property(tries = 20_000)
  void celAnswersTheSameOften(
      @ForAll("expressions") String expression, @ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    celAnswersTheSame(expression, a, b, c);
  }

  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> leaf = Arbitraries.of("a", "b", "c", "true", "false");
    return Arbitraries.recursive(() -> leaf, LogicTest::larger, 1, 4);
  }

  private static Arbitrary<String> larger(Arbitrary<String> part) {
    return Arbitraries.of("%s && %s", "%s || %s", "!%s")
        .flatMap(
            form ->
                part.list().ofSize(3).map(parts -> "(" + form.formatted(parts.toArray()) + ")"));
  }

  private static String named(String expression) {
    return expression.replaceAll("\\b([abc])\\b", "v.f.$1");
  }

  private static Truth answerOfCel(String expression, Map<String, String> values) {
    try {
      CelAbstractSyntaxTree ast = COMPILER.compile(expression).getAst();
      List<CelAttributePattern> unknown = new ArrayList<>();
      for (String item : List.of("a", "b", "c")) {
        if (!values.containsKey(item)) {
          unknown.add(CelAttributePattern.fromQualifiedIdentifier("v.f." + item));
        }
      }
      PartialVars vars =
          PartialVars.of(
              name ->
                  Optional.ofNullable(values.get(name.replace("v.f.", ""))).map(Boolean::valueOf),
              unknown);
      Object answer = RUNTIME.createProgram(ast).eval(vars);
      return answer instanceof CelUnknownSet ? Truth.UNKNOWN : Truth.of((Boolean) answer);
    } catch (Exception e) {
      throw new AssertionError(expression, e);
    }
  }
}
