package org.ecrf.deploy;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ecrf.deploy.backup.Backup;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deploy/backup}. */
@Command(
    name = "deploy/backup",
    description = {
      "Copies database, passwords, seals and their key while everything runs.",
      "deploy/restore lays the copy out again."
    },
    sortOptions = false)
final class BackupCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "an empty or new folder for the backup")
  private Path out;

  @Mixin private Installation installation;

  @Option(names = "--help", usageHelp = true, description = "show this help")
  private boolean help;

  @Override
  public Integer call() {
    if (installation.settings().database().isPresent()) {
      throw new Failure(
          "ECRF_DB_URL names a database server of yours: back it up there, and with it the files of the seals and their key.");
    }
    Path backup = out.toAbsolutePath().normalize();
    new Progress(System.out)
        .step(
            "Backup of " + installation.folder().root(),
            () -> Backup.of(installation.folder()).writeTo(backup));
    return 0;
  }
}
