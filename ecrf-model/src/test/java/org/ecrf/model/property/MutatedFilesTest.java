package org.ecrf.model.property;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
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
          "1e400",
          "1e-999",
          "0.41e99913",
          "-1.5E+400",
          "0x1F",
          "7u",
          "999999999999999",
          "9".repeat(3000),
          "0." + "0".repeat(3000) + "1",
          "~",
          "null",
          "{\"a\": 1}.a",
          "{}",
          "{1: 2}[1]",
          "Answer{of: 1}",
          "[1, \"a\"]",
          "b\"a\"",
          "1 % 0",
          "[1][0]",
          "[?l.mean]",
          "l.?mean",
          "has(l.mean)",
          "[1].exists_one(x, x > 1)",
          "[1].map(x, {\"k\": x})",
          "(true ? 1 : 2.5)",
          "timestamp(\"2026-01-01T00:00:00Z\")",
          "{",
          "{alt}",
          "\r",
          "\uFEFF");

  private static final Pattern NUMBER = Pattern.compile("(?<!\\w)\\d+(\\.\\d+)?(?!\\w)");

  /** Random edits seldom hit a number with another number. */
  @Example
  void whateverNumberStandsForANumberIsReadOrRefused() {
    String yaml = Studies.FILES.get("repeats");
    List<String> numbers = HOSTILE.stream().filter(h -> h.matches("[-+]?\\d.*")).toList();
    assertTrue(numbers.size() > 9);
    Matcher at = NUMBER.matcher(yaml);
    for (int i = 0; at.find(); i++) {
      String number = numbers.get(i % numbers.size());
      readOrRefused(yaml.substring(0, at.start()) + number + yaml.substring(at.end()));
    }
  }

  @Example
  void whateverNumberStandsInARuleIsReadOrRefused() {
    String yaml = Studies.FILES.get("repeats");
    for (String place :
        List.of(
            "l.mean > %s",
            "l.mean * %s > 3",
            "%s / 0 > 3",
            "power(%s, %s) > 3",
            "today + days(%s) > today",
            "today - months(%s) > today",
            "today + years(%s) > today",
            "[%s].exists(n, n > 3)",
            "last([l.mean, %s]) > 3",
            "l.mean in [%s]",
            "l.mean in %s",
            "%s",
            "(l.mean > 1 ? %s : l.mean) > 3")) {
      for (String hostile : HOSTILE) {
        readOrRefused(yaml.replace("l.mean > 3", place.replace("%s", hostile)));
      }
    }
  }

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
    readOrRefused(String.join("\n", lines));
  }

  private static void readOrRefused(String yaml) {
    Compilation compilation = StudyCompiler.compile(yaml, 1);
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
