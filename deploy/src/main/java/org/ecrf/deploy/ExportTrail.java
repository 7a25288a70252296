package org.ecrf.deploy;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ecrf.deploy.audit.TrailDatabase;
import org.ecrf.deploy.audit.TrailPackage;
import org.ecrf.deploy.system.Progress;
import org.ecrf.deploy.system.SealKeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deploy/audit export}. */
@Command(
    name = "export",
    description = {
      "Writes the audit trail with its seals, the state it leads to, and a verifier that needs a JDK only."
    },
    sortOptions = false)
final class ExportTrail implements Callable<Integer> {
  @Parameters(
      paramLabel = "STUDY",
      arity = "0..1",
      defaultValue = "",
      description = "the study (default: everything)")
  private String study;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "an empty or new folder for the package")
  private Path out;

  @Mixin private Installation installation;

  @Option(names = "--help", usageHelp = true, description = "show this help")
  private boolean help;

  @Override
  public Integer call() {
    String key = SealKeyFile.at(installation.sealKey()).publicPart();
    String scope = study.isEmpty() ? "" : "study:" + study;
    new Progress(System.out)
        .step(
            "Audit trail of " + (study.isEmpty() ? "everything" : study),
            () -> {
              TrailPackage written = TrailPackage.in(out);
              try (TrailDatabase trail = TrailDatabase.open(installation.database(), scope)) {
                written.write(trail, key);
              }
            });
    System.out.println("Check it anywhere: java VerifyTrail.java . (README.md tells more)");
    return 0;
  }
}
