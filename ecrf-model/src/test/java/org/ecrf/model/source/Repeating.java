package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.Casebook;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.rule.Assessment;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Evaluation;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.rule.RuleCompiler;
import org.ecrf.model.rule.RuleProblem;
import org.ecrf.model.rule.Surroundings;
import org.ecrf.model.value.ItemValue;

/** A study in which everything repeats that can, with a rule put in, and values for it. */
final class Repeating {
  static final Facts FACTS =
      new Facts(
          LocalDate.of(2026, 9, 1),
          ZoneId.of("Europe/Warsaw"),
          SubjectState.ENROLLED,
          Set.of("dosing"),
          new Surroundings(
              Map.of("young", 1),
              Map.of("younger_opens", ItemValue.of("2026-09-01")),
              List.of(
                  range("M", 0, null, "45"), range("F", 0, 17, "30"), range("F", 18, null, "35"))));

  private Repeating() {}

  static ReferenceRange range(String sex, int from, Integer to, String high) {
    return new ReferenceRange(
        "alt", sex, from, to, LocalDate.of(2020, 1, 1), null, "0", high, "U/L");
  }

  static CompiledStudy compiled(String rule) {
    RuleCompiler.Result result = result(rule);
    assertEquals(List.of(), result.problems());
    return new CompiledStudy(read(rule).study(), result.rules().orElseThrow());
  }

  static List<String> problems(String rule) {
    return result(rule).problems().stream().map(RuleProblem::message).toList();
  }

  private static RuleCompiler.Result result(String rule) {
    StudyReader.Read read = read(rule);
    return RuleCompiler.compile(read.study(), read.draft().quantities, read.draft().plausible);
  }

  private static StudyReader.Read read(String rule) {
    List<Problem> problems = new ArrayList<>();
    String yaml = yaml().replace("RULE", rule.replace("'", "''"));
    StudyReader.Read read =
        StudyReader.read(
            YamlParser.parse(yaml, problems).orElseThrow(() -> new AssertionError(problems)),
            1,
            problems);
    assertEquals(List.of(), problems);
    return read;
  }

  static String yaml() {
    try (var stream = Repeating.class.getResourceAsStream("repeats.yaml")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code log/medication[1]/systemic=true; …}, amounts with their unit. */
  static Casebook casebook(String answers) {
    Casebook casebook = Casebook.EMPTY;
    for (String answer : answers == null ? new String[0] : answers.split(";")) {
      String[] parts = answer.strip().split("=");
      String[] amount = parts[1].split(" (?=k?g$|U/L$|µkat/L$)");
      ItemValue value =
          amount.length == 1 ? ItemValue.of(parts[1]) : ItemValue.of(amount[0], amount[1]);
      casebook = casebook.with(ItemPath.parse(parts[0]), value);
    }
    return casebook;
  }

  static Evaluation evaluate(String rule, String answers) {
    return assess(rule, answers).evaluation();
  }

  static Assessment assess(String rule, String answers) {
    return compiled(rule).rules().assess(casebook(answers), FACTS);
  }
}
