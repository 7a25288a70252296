package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number in a rule is compared as what was written, or refused where it stands. */
class NumbersInRulesTest {
  private static final String FINE = " must be a number with at most 15 digits and no exponent";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "0.41e99913",
        "1e-999",
        "1e3",
        "1.5E+400",
        "9999999999999999",
        "0.1234567890123456",
        ".1234567890123456",
        "0x1F"
      })
  void whatCannotBeKeptIsRefusedByName(String number) {
    List<Problem> problems = problems("one.body.count > " + number);
    assertEquals(1, problems.size(), problems.toString());
    assertEquals("“" + number + "”" + FINE + ", such as 12 or 0.41", problems.getFirst().message());
    assertEquals(column("one.body.count > "), problems.getFirst().column());
  }

  @Test
  void ofALongNumberTheBeginningIsNamed() {
    String shown = "“" + "9".repeat(24) + "…”" + FINE + ", such as 12 or 0.41";
    for (String number : List.of("9".repeat(3000), "9".repeat(3000) + ".5")) {
      for (String sign : List.of("", "-")) {
        List<Problem> problems = problems("one.body.count > " + sign + number);
        assertEquals(List.of(shown), problems.stream().map(Problem::message).toList());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one.body.ill && (true ? 1e400 : 2.5) > 1",
        "[1.5, 2.5].exists(n, n < 1e400)",
        "[1.5].map(n, 1e400).exists(n, n > 1)",
        "1e400 + 1 > 2",
        "-1e400 < 2",
        "\"😀\" == \"x\" || one.body.count > 1e400"
      })
  void itIsFoundWhereverItStands(String rule) {
    List<Problem> problems = problems(rule);
    assertEquals(1, problems.size(), problems.toString());
    assertEquals("“1e400”" + FINE + ", such as 12 or 0.41", problems.getFirst().message(), rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one.body.count > 999999999999999",
        "one.body.count > -999999999999999",
        "one.body.count > 0.12345678901234",
        "one.body.count > .5",
        "power(10, 999999999999999) > 1",
        "power(one.body.count, -4294967297) > 1"
      })
  void whatCanBeKeptIsRead(String rule) {
    assertEquals(
        List.of(),
        problems(rule).stream().map(Problem::message).filter(m -> m.contains("digits")).toList());
  }

  private static int column(String before) {
    String line = Small.STUDY.lines().filter(l -> l.contains("RULE")).findFirst().orElseThrow();
    return line.indexOf("RULE") + before.length() + 1;
  }

  private static List<Problem> problems(String rule) {
    return StudyCompiler.compile(Small.withRule(rule), 1).problems();
  }
}
