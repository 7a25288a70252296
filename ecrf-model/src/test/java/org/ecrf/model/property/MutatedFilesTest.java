package org.ecrf.model.property;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.ecrf.model.source.Compilation;
import org.ecrf.model.source.StudyCompiler;

/** However a study file is spoiled: it compiles, or every problem is told; nothing is thrown. */
class MutatedFilesTest {
  private static final List<String> HOSTILE =
      List.of(
          "\t",
          ":",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          "&a",
          "*a",
          "!!int",
          "\u0000",
          "\uD800",
          "\u202E",
          "é",
          "%",
          "@",
          "`",
          "|",
          ">",
          "- ",
          "? ",
          "#",
          ",",
          "&&",
          "||",
          "((((",
          "9".repeat(400),
          ".exists(x, x)",
          "last(",
          "[1]",
          "[999999999999]",
          "..",
          "1e999",
          "~",
          "null",
          "\r",
          "\uFEFF");

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void aSpoiledFileIsReadOrRefused(@ForAll long seed) {
    spoil(Studies.FILES.get("repeats"), new Random(seed));
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void aSpoiledTrialIsReadOrRefused(@ForAll long seed) {
    spoil(Studies.FILES.get("NCT05061030"), new Random(seed));
  }

  @Tag("long")
  @Property(tries = 3000)
  void spoiledFilesAreReadOrRefused(@ForAll long seed) {
    aSpoiledFileIsReadOrRefused(seed);
    if (seed % 10 == 0) {
      aSpoiledTrialIsReadOrRefused(seed);
    }
  }

  private static void spoil(String yaml, Random random) {
    List<String> lines = new ArrayList<>(yaml.lines().toList());
    int edits = 1 + random.nextInt(3);
    for (int i = 0; i < edits && !lines.isEmpty(); i++) {
      edit(lines, random);
    }
    Compilation compilation = StudyCompiler.compile(String.join("\n", lines), 1);
    assertTrue(compilation.study().isPresent() != !compilation.problems().isEmpty());
  }

  private static void edit(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    int other = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(other, line);
      case 2 -> Collections.swap(lines, at, other);
      case 3 -> lines.set(at, cut(line, random) + one(random) + line);
      case 4 -> lines.set(at, cut(line, random));
      default -> {
        int place = random.nextInt(line.length() + 1);
        lines.set(at, line.substring(0, place) + one(random) + line.substring(place));
      }
    }
  }

  private static String cut(String line, Random random) {
    return line.substring(0, random.nextInt(line.length() + 1));
  }

  private static String one(Random random) {
    return HOSTILE.get(random.nextInt(HOSTILE.size()));
  }
}
