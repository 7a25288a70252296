package org.ecrf.model.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecrf.model.document.Coverage;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.source.Tried;
import org.ecrf.model.study.StudyDefinition;

/** What a sound study holds, and what its examples cover. */
record CheckReport(Path file, CompiledStudy study, List<Tried> examples) {

  void print(PrintWriter out) {
    StudyDefinition definition = study.definition();
    Coverage coverage = Coverage.of(study, examples);
    int items = definition.forms().values().stream().mapToInt(f -> f.items().size()).sum();
    out.printf(
        "%s: %s is sound: %s, %s, %s, %s, %s; %s%n",
        file,
        definition.id(),
        counted(definition.visits().size(), "visit", "visits"),
        counted(definition.forms().size(), "form", "forms"),
        counted(items, "item", "items"),
        counted(definition.criteria().size(), "criterion", "criteria"),
        counted(coverage.lines(Tried.Kind.CHECK).size(), "check", "checks"),
        examples.isEmpty()
            ? "no examples"
            : counted(examples.size(), "example holds", "examples hold"));
    print(out, "criteria", coverage.lines(Tried.Kind.CRITERION));
    print(out, "checks", coverage.lines(Tried.Kind.CHECK));
    print(out, "calculations", coverage.lines(Tried.Kind.CALCULATION));
    print(out, "cohorts", coverage.lines(Tried.Kind.COHORT));
    print(out, "windows", coverage.lines(Tried.Kind.VISIT));
  }

  private static void print(PrintWriter out, String what, List<Coverage.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    long covered = lines.stream().filter(Coverage.Line::hasExamples).count();
    out.printf("%s with examples: %d of %d%n", what, covered, lines.size());
    int width = lines.stream().mapToInt(line -> line.id().length()).max().orElse(0);
    lines.forEach(line -> out.printf("  %-" + width + "s  %s%n", line.id(), counts(line)));
  }

  private static String counts(Coverage.Line line) {
    return line.hasExamples()
        ? line.counts().entrySet().stream()
            .map(CheckReport::count)
            .collect(Collectors.joining(", "))
        : "no example";
  }

  private static String count(Map.Entry<String, Integer> count) {
    return count.getValue() + " " + count.getKey();
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
