package org.ecrf.model.property;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.ecrf.model.source.Compilation;
import org.ecrf.model.source.StudyCompiler;

/**
 * Whatever CEL can read is compiled or refused where it stands: rules grown from its grammar, also
 * from what the rule language does not have.
 */
class SpoiledRulesTest {
  private static final List<String> LEAVES =
      List.of(
          "l.mean",
          "l.alt",
          "l.day",
          "l",
          "extra.lab",
          "log.medication",
          "today",
          "screening.person.sex",
          "unknown.name",
          "true",
          "null",
          "1",
          "2.5",
          "7u",
          "\"a\"",
          "b\"a\"",
          "[]",
          "{}");

  private static final List<String> BRANCHES =
      List.of(
          "(%s + %s)",
          "(%s - %s)",
          "%s * %s",
          "%s / %s",
          "%s %% %s",
          "-%s",
          "!%s",
          "%s == %s",
          "%s != %s",
          "%s < %s",
          "%s >= %s",
          "(%s && %s)",
          "(%s || %s)",
          "(%s ? %s : %s)",
          "%s in %s",
          "[%s, %s]",
          "{%s: %s}",
          "{\"k\": %s}.k",
          "Answer{of: %s}",
          "%s[%s]",
          "%s.of",
          "[%s].exists(x, %s)",
          "%s.all(x, x == %s)",
          "%s.filter(x, %s)",
          "%s.map(x, {\"k\": x})",
          "%s.map(x, %s, x)",
          "[1].exists_one(x, %s)",
          "first(%s)",
          "last(%s)",
          "count(%s)",
          "sum(%s)",
          "size(%s)",
          "entered(%s)",
          "has(%s)",
          "least(%s, %s)",
          "power(%s, %s)",
          "number(%s)",
          "date(%s)",
          "days(%s)",
          "age(%s, %s)",
          "not_after(%s, %s)",
          "upper_limit(%s)",
          "undetermined(%s)",
          "%s.in_unit(%s)",
          "type(%s)",
          "duration(%s)");

  /** How CEL calls its operators, and how Java would show a type. */
  private static final Pattern INTERNAL = Pattern.compile("_\\W+_|@|\\(int\\)|dev\\.cel");

  @Property(tries = 250, shrinking = ShrinkingMode.OFF)
  void aRuleIsCompiledOrRefusedWhereItStands(@ForAll long seed) {
    String rule = grown(new Random(seed), 3);
    String yaml = Studies.FILES.get("repeats").replace("l.mean > 3", rule);
    Compilation compilation = StudyCompiler.compile(yaml, 1);
    assertTrue(compilation.study().isPresent() != !compilation.problems().isEmpty(), rule);
    compilation
        .problems()
        .forEach(p -> assertFalse(INTERNAL.matcher(p.message()).find(), p + " " + rule));
  }

  @Tag("long")
  @Property(tries = 20_000, shrinking = ShrinkingMode.OFF)
  void rulesAreCompiledOrRefusedWhereTheyStand(@ForAll long seed) {
    aRuleIsCompiledOrRefusedWhereItStands(seed);
  }

  private static String grown(Random random, int depth) {
    if (depth == 0 || random.nextInt(5) == 0) {
      return one(LEAVES, random);
    }
    StringBuilder rule = new StringBuilder(one(BRANCHES, random));
    for (int at = rule.indexOf("%s"); at >= 0; at = rule.indexOf("%s", at)) {
      String part = grown(random, depth - 1);
      rule.replace(at, at + 2, part);
      at += part.length();
    }
    return rule.toString().replace("%%", "%");
  }

  private static String one(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
