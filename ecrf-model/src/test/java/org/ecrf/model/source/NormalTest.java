package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.rule.Facts;
import org.ecrf.model.rule.Normal;
import org.ecrf.model.rule.ReferenceRange;
import org.ecrf.model.rule.Surroundings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laboratory's range beside a value: up to 45 for men, 30 for girls, 35 for women. */
class NormalTest {
  private static final String RULE = "log.medication.exists(m, m.systemic)";

  @DisplayName("A value beside its reference range")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          screening/person/sex=M; screening/person/seen=2026-03-02; screening/lab/alt=45 U/L | 0-45 U/L
          screening/person/sex=M; screening/person/seen=2026-03-02; screening/lab/alt=45.1 U/L | 0-45 U/L HIGH
          screening/person/sex=M; screening/person/seen=2026-03-02; screening/lab/alt=-1 U/L | 0-45 U/L LOW
          screening/person/sex=M; screening/person/seen=2026-03-02; screening/lab/alt=< 50 U/L | 0-45 U/L
          screening/person/sex=M; screening/person/seen=2026-03-02; screening/lab/alt=> 45 U/L | 0-45 U/L HIGH
          screening/person/sex=M; screening/person/seen=2026-03-02 | 0-45 U/L
          screening/person/sex=F; screening/person/born=2000; screening/person/seen=2026-03-02; screening/lab/alt=40 U/L | 0-35 U/L HIGH
          screening/person/sex=F; screening/person/born=2015; screening/person/seen=2026-03-02; screening/lab/alt=20 U/L | 0-30 U/L
          screening/person/sex=F; screening/person/born=2008; screening/person/seen=2026-03-02; screening/lab/alt=40 U/L | nothing
          screening/person/seen=2026-03-02; screening/lab/alt=40 U/L | nothing
          screening/person/sex=M; screening/lab/alt=50 U/L | nothing
          screening/person/sex=M; screening/person/seen=2019-12-31; screening/lab/alt=50 U/L | nothing
          """)
  void besideItsRange(String answers, String shown) {
    assertEquals(shown, shown(answers, "screening/lab/alt"));
  }

  @DisplayName("A range that only may hold is none, whatever else of it does")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          screening/person/seen=2026-03-02; screening/person/born=1980 | nothing
          screening/person/seen=2026-03-02; screening/person/sex=F | nothing
          screening/person/seen=2026-03-02; screening/person/sex=F; screening/person/born=2008 | nothing
          screening/person/seen=2026-03-02; screening/person/sex=F; screening/person/born=1980 | 0-35 U/L
          """)
  void theOnlyRange(String answers, String shown) {
    ReferenceRange women = Repeating.range("F", 18, null, "35");
    Facts facts =
        new Facts(
            Repeating.FACTS.today(),
            Repeating.FACTS.zone(),
            Repeating.FACTS.state(),
            Repeating.FACTS.authorised(),
            new Surroundings(Map.of(), Map.of(), List.of(women)));
    assertEquals(
        shown,
        Repeating.compiled(RULE)
            .rules()
            .assess(Repeating.casebook(answers), facts)
            .normal(ItemPath.parse("screening/lab/alt"))
            .map(NormalTest::words)
            .orElse("nothing"));
  }

  @DisplayName("An item that has no range has none")
  @ParameterizedTest
  @CsvSource({"screening/person/sex", "extra[1]/lab/alt", "screening/lab/unknown"})
  void none(String path) {
    assertEquals("nothing", shown("screening/person/sex=M", path));
  }

  private static String shown(String answers, String path) {
    return Repeating.assess(RULE, answers)
        .normal(ItemPath.parse(path))
        .map(NormalTest::words)
        .orElse("nothing");
  }

  private static String words(Normal normal) {
    String range =
        "%s-%s %s".formatted(normal.range().low(), normal.range().high(), normal.range().unit());
    return normal.outside() == null ? range : range + " " + normal.outside();
  }
}
