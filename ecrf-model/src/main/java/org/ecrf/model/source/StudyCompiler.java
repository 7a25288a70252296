package org.ecrf.model.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.RuleBook;
import org.ecrf.model.rule.RuleCompiler;

/** Compiles a study file, and runs its examples. */
public final class StudyCompiler {
  private StudyCompiler() {}

  /**
   * @param file the bytes as stored or sent; of a file that is too long only the beginning is read
   * @param version the number that the definition will carry
   */
  public static Compilation compile(InputStream file, int version) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Optional<String> yaml = StudyFile.read(file, problems);
    return yaml.map(text -> compile(text, version))
        .orElseGet(() -> new Compilation(Optional.empty(), problems, List.of()));
  }

  /**
   * @param yaml the whole file
   * @param version the number that the definition will carry
   */
  public static Compilation compile(String yaml, int version) {
    return compile(yaml, version, true);
  }

  /**
   * A version that was published once, and was sound then. Its examples are neither asked for nor
   * run again, so that it stays readable when more come to be asked for.
   */
  public static Compilation published(String yaml, int version) {
    return compile(yaml, version, false);
  }

  private static Compilation compile(String yaml, int version, boolean withExamples) {
    List<Problem> problems = new ArrayList<>();
    Optional<StudyReader.Read> read =
        YamlParser.parse(StudyFile.withoutMark(yaml), problems)
            .map(parsed -> StudyReader.read(parsed, version, problems));
    Optional<CompiledStudy> study = read.flatMap(r -> rules(r, withExamples, problems));
    if (problems.isEmpty() && study.isEmpty()) {
      problems.add(new Problem(1, 1, "the file is empty"));
    }
    List<Problem> sorted =
        problems.stream()
            .distinct()
            .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
            .toList();
    List<Tried> tried = read.map(r -> List.copyOf(r.draft().tried)).orElse(List.of());
    return new Compilation(problems.isEmpty() ? study : Optional.empty(), sorted, tried);
  }

  /** Rules are only looked at when all the names that they may use are certain. */
  private static Optional<CompiledStudy> rules(
      StudyReader.Read read, boolean withExamples, List<Problem> problems) {
    Draft draft = read.draft();
    problems.addAll(draft.wording);
    problems.addAll(withExamples ? draft.lacking : List.of());
    if (!read.namesAreCertain()) {
      return Optional.empty();
    }
    RuleCompiler.Result result =
        RuleCompiler.compile(read.study(), draft.quantities, draft.plausible);
    result
        .problems()
        .forEach(p -> problems.add(draft.placeOf(p.place(), p.offset()).problem(p.message())));
    Optional<RuleBook> sound = result.rules().filter(rules -> problems.isEmpty());
    sound
        .filter(rules -> withExamples)
        .ifPresent(rules -> new ExampleRunner(read.study(), rules, draft).runAll());
    return sound.map(rules -> new CompiledStudy(read.study(), rules));
  }
}
