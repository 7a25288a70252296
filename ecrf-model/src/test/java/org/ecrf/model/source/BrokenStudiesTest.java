package org.ecrf.model.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every message that a study author can see stands in a golden file beside a file that earns it.
 */
class BrokenStudiesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aliases",
        "duplicates",
        "examples",
        "language",
        "masked",
        "names",
        "not-a-study",
        "not-yaml",
        "queries",
        "reports",
        "rules",
        "stories",
        "structure",
        "values",
        "verified",
        "whole",
        "withdrawal"
      })
  void allProblemsAreReportedAtOnceWhereTheyStand(String name) throws IOException {
    Compilation compilation = StudyCompiler.compile(read(name + ".yaml"), 1);
    assertTrue(compilation.study().isEmpty());
    String found = compilation.problems().stream().map(p -> p + "\n").collect(Collectors.joining());
    assertEquals(read(name + ".problems.txt"), found);
  }

  private static String read(String file) throws IOException {
    try (var stream = BrokenStudiesTest.class.getResourceAsStream("broken/" + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
