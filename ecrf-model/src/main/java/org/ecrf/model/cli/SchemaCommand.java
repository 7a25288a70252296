package org.ecrf.model.cli;

import java.util.concurrent.Callable;
import org.ecrf.model.source.StudySchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema with which editors complete and mark a study file. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema (2020-12) of study files, for editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(StudySchema.json());
    return Stop.YES;
  }
}
