package org.ecrf.model.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ecrf.model.document.StudyDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a study as one page for people: schedule, annotated forms, traceability, assumptions. */
@Command(
    name = "document",
    description = {
      "Writes a study as one HTML page that needs no network: the schedule as a picture, the"
          + " annotated forms, each criterion with its items, rule, examples and results, the"
          + " checks and the assumptions; in all languages of the study."
    },
    mixinStandardHelpOptions = true)
final class DocumentCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "STUDY", description = "Study file (YAML).")
  private Path study = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the page, made where there is none; the page is called STUDY.html.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws Stop {
    SoundStudy file = SoundStudy.read(study);
    String page =
        StudyDocument.of(
            file.study(), file.examples(), study.getFileName() + ", SHA-256 " + file.digest());
    Path written = out.resolve(file.study().definition().id() + ".html");
    try {
      Files.createDirectories(out);
      Files.writeString(written, page);
    } catch (IOException e) {
      throw Stop.unusable(written, "the page cannot be written there: " + e.getMessage());
    }
    spec.commandLine().getOut().println(written);
    return Stop.YES;
  }
}
