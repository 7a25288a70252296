package org.ecrf.model.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ecrf.model.amendment.Effect;
import org.ecrf.model.amendment.StudyChange;
import org.ecrf.model.amendment.StudyChanges;
import org.ecrf.model.rule.CompiledStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what changed between two versions of a study, and whether a running trial can take it. */
@Command(
    name = "diff",
    description = {
      "Tells what changed between two versions of a study file, in the words of the protocol.",
      "Ends with 0 where the new version only adds and rewords, so that it can be published while"
          + " the study runs, and with 1 where it would touch what was captured or decided."
    },
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "The version that runs (YAML).")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The version to come (YAML).")
  private Path next = Path.of("");

  @Override
  public Integer call() throws Stop {
    CompiledStudy before = SoundStudy.read(old).study();
    CompiledStudy after = SoundStudy.read(next).study();
    StudyChanges changes = StudyChanges.between(before, after);
    PrintWriter out = spec.commandLine().getOut();
    print(out, "adds", changes.of(Effect.ADDS));
    print(out, "rewords", changes.of(Effect.REWORDS));
    print(out, "touches what was captured or decided", changes.of(Effect.TOUCHES));
    out.println(verdict(changes));
    return changes.publishable() ? Stop.YES : Stop.NO;
  }

  private static void print(PrintWriter out, String effect, List<StudyChange> changes) {
    if (!changes.isEmpty()) {
      out.println(effect + ":");
      changes.forEach(change -> out.println("  " + change));
    }
  }

  private static String verdict(StudyChanges changes) {
    if (changes.all().isEmpty()) {
      return "Nothing changes.";
    }
    return changes.publishable()
        ? "It can be published while the study runs."
        : "It cannot be published while the study runs.";
  }
}
