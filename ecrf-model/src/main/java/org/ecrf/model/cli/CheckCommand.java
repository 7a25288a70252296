package org.ecrf.model.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ecrf.model.source.Compilation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compiles study files, runs their examples and says what these cover. */
@Command(
    name = "check",
    description = {
      "Compiles study files and runs all their examples.",
      "Every problem is printed as file:line:column: message; of a sound study, how many examples"
          + " each of its rules has."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Study files (YAML).")
  private List<Path> files = List.of();

  /** All files are checked; the worst of them decides the exit code. */
  @Override
  public Integer call() {
    return files.stream().mapToInt(this::check).max().orElse(Stop.NOT_TRIED);
  }

  private int check(Path file) {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Compilation compilation = SoundStudy.compile(file);
      SoundStudy.problems(file, compilation).forEach(out::println);
      compilation
          .study()
          .ifPresent(study -> new CheckReport(file, study, compilation.examples()).print(out));
      return compilation.study().isPresent() ? Stop.YES : Stop.NO;
    } catch (Stop stop) {
      stop.lines().forEach(spec.commandLine().getErr()::println);
      return stop.exitCode();
    }
  }
}
