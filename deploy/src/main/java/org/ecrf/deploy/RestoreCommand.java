package org.ecrf.deploy;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ecrf.deploy.audit.VerifyTrail;
import org.ecrf.deploy.backup.Restore;
import org.ecrf.deploy.system.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deploy/restore}. */
@Command(
    name = "deploy/restore",
    description = {
      "Lays a backup out in a new data folder and verifies its audit trail; deploy/run then starts it.",
      "Exit code 0: restored and whole; 1: not restored, or the trail is broken."
    },
    sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BACKUP", description = "a folder that deploy/backup has written")
  private Path backup;

  @Mixin private Installation installation;

  @Option(names = "--help", usageHelp = true, description = "show this help")
  private boolean help;

  @Override
  public Integer call() {
    Progress progress = new Progress(System.out);
    Restore restore = new Restore(backup.toAbsolutePath().normalize(), installation.folder());
    progress.step("Backup laid out in " + installation.folder().root(), restore::layOut);
    VerifyTrail.Report report = progress.step("All chains and seals verified", restore::verify);
    System.out.print(report.text());
    return report.whole() ? 0 : 1;
  }
}
