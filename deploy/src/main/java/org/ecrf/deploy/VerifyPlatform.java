package org.ecrf.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ecrf.deploy.audit.TrailDatabase;
import org.ecrf.deploy.audit.VerifyTrail;
import org.ecrf.deploy.system.SealKeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deploy/audit verify}. */
@Command(
    name = "verify",
    description = {
      "Verifies the trail in the database against the seals outside of it, and the tables against the trail.",
      "Exit code 0: whole; 1: broken, or it could not be read."
    },
    sortOptions = false)
final class VerifyPlatform implements Callable<Integer> {
  @Option(
      names = "--seals",
      paramLabel = "FILE",
      description = "seals that were kept elsewhere, beside those in the data folder")
  private List<Path> seals = new ArrayList<>();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "public keys of earlier seals, beside the key in use")
  private List<Path> keys = new ArrayList<>();

  @Mixin private Installation installation;

  @Option(names = "--help", usageHelp = true, description = "show this help")
  private boolean help;

  @Override
  public Integer call() throws IOException {
    StringBuilder pem = new StringBuilder(SealKeyFile.at(installation.sealKey()).publicPart());
    for (Path key : keys) {
      pem.append(Files.readString(key));
    }
    List<String> held = new ArrayList<>();
    if (installation.hasSeals()) {
      held.addAll(Files.readAllLines(installation.folder().seals()));
    }
    for (Path file : seals) {
      held.addAll(Files.readAllLines(file));
    }
    if (held.isEmpty()) {
      System.out.println(
          "No seals were found outside of the database: it is measured by its own only.");
    }
    try (TrailDatabase trail = TrailDatabase.open(installation.database(), "")) {
      VerifyTrail.Report report =
          VerifyTrail.verify(trail, held, VerifyTrail.Keys.read(pem.toString()));
      System.out.print(report.text());
      return report.whole() ? 0 : 1;
    }
  }
}
