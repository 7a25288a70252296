package org.ecrf.model.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Plausible;
import org.ecrf.model.source.Tried;
import org.ecrf.model.study.Check;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.Criterion;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;

/**
 * How many examples each rule of a study has, by what they expect.
 *
 * @param lines in the order of the study: criteria, checks, calculations, cohorts, visits
 */
public record Coverage(List<Line> lines) {
  private static final String UNDETERMINED = "undetermined";

  /**
   * One rule.
   *
   * @param counts by expectation, in the words of the file; those that were to be expected are
   *     there even where there is none
   */
  public record Line(Tried.Kind of, String id, Map<String, Integer> counts) {

    public boolean hasExamples() {
      return counts.values().stream().anyMatch(count -> count > 0);
    }
  }

  /** Counts the examples of a study. */
  public static Coverage of(CompiledStudy compiled, List<Tried> examples) {
    StudyDefinition study = compiled.definition();
    List<Line> lines = new ArrayList<>();
    study.criteria().forEach(c -> lines.add(line(Tried.Kind.CRITERION, c.id(), words(c))));
    checks(compiled)
        .forEach(c -> lines.add(line(Tried.Kind.CHECK, c.id(), List.of("fires", "silent"))));
    calculations(study)
        .forEach(id -> lines.add(line(Tried.Kind.CALCULATION, id, List.of("value", UNDETERMINED))));
    study.cohorts().stream()
        .map(Cohort::id)
        .forEach(
            id ->
                lines.add(
                    line(Tried.Kind.COHORT, id, List.of("member", "not member", UNDETERMINED))));
    study.visits().stream()
        .filter(visit -> visit.timing() != null)
        .map(Visit::id)
        .forEach(id -> lines.add(line(Tried.Kind.VISIT, id, List.of("window"))));
    examples.forEach(example -> count(example, lines));
    return new Coverage(lines);
  }

  /** The rules of one kind. */
  public List<Line> lines(Tried.Kind kind) {
    return lines.stream().filter(line -> line.of() == kind).toList();
  }

  private static List<String> words(Criterion criterion) {
    return switch (criterion.kind()) {
      case INCLUSION -> List.of("met", "not met", UNDETERMINED);
      case EXCLUSION -> List.of("excluded", "not excluded", UNDETERMINED);
    };
  }

  /** The checks that stand in the file; bounds of items are checks too, but need no examples. */
  static Stream<Check> checks(CompiledStudy compiled) {
    List<Check> bounds = compiled.rules().bounds().stream().map(Plausible::check).toList();
    return compiled.definition().checks().stream().filter(check -> !bounds.contains(check));
  }

  private static Stream<String> calculations(StudyDefinition study) {
    return study.forms().values().stream()
        .flatMap(
            form ->
                form.items().stream()
                    .filter(item -> item.calculation() != null)
                    .map(item -> form.id() + "." + item.id()));
  }

  private static Line line(Tried.Kind of, String id, List<String> words) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    words.forEach(word -> counts.put(word, 0));
    return new Line(of, id, counts);
  }

  private static void count(Tried example, List<Line> lines) {
    lines.stream()
        .filter(line -> line.of() == example.of() && line.id().equals(example.owner()))
        .findFirst()
        .ifPresent(line -> line.counts().merge(word(example), 1, Integer::sum));
  }

  private static String word(Tried example) {
    return switch (example.of()) {
      case CALCULATION -> example.expected().equals(UNDETERMINED) ? UNDETERMINED : "value";
      case VISIT -> "window";
      case CRITERION, CHECK, COHORT -> example.expected();
    };
  }
}
