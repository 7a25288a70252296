package org.ecrf.model.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ecrf.model.rule.CompiledStudy;
import org.ecrf.model.rule.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evaluates one subject's values against a study file. */
@Command(
    name = "evaluate",
    description = {
      "Evaluates one subject's values: all criteria with the reasons for their verdicts, findings,"
          + " calculations, hidden items and the schedule, as JSON.",
      "",
      "The values are a JSON file:",
      "  {\"today\": \"2026-03-02\",",
      "   \"facts\": {\"state\": \"enrolled\", \"authorised\": [\"infusion\"]},",
      "   \"values\": {\"screening/vitals/weight\": {\"value\": \"64.2\", \"unit\": \"kg\"},",
      "              \"screening/consent/visit_date\": \"2026-03-01\",",
      "              \"screening/laboratory/fasting\": {\"missing\": \"ND\"}}}"
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "STUDY", description = "Study file (YAML).")
  private Path study = Path.of("");

  @Option(
      names = "--values",
      required = true,
      paramLabel = "FILE",
      description = "The subject's values (JSON).")
  private Path values = Path.of("");

  @Option(
      names = "--text",
      description = "Only the verdicts, as trees for people; in the study's first language.")
  private boolean text;

  @Override
  public Integer call() throws Stop {
    CompiledStudy compiled = SoundStudy.read(study).study();
    Situation situation = Situation.read(values, compiled.definition());
    Evaluation evaluation = compiled.rules().evaluate(situation.casebook(), situation.facts());
    PrintWriter out = spec.commandLine().getOut();
    if (text) {
      String language = compiled.definition().languages().getFirst();
      evaluation
          .verdicts()
          .forEach(v -> new VerdictText(compiled.definition(), v, language).print(out));
    } else {
      out.print(Json.write(new EvaluationJson(compiled, situation, evaluation).tree()));
    }
    return Stop.YES;
  }
}
