package org.ecrf.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ecrf.deploy.launch.Halt;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Lock;
import org.ecrf.deploy.system.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/stop}. */
@Command(
    name = "deploy/stop",
    description = "Stops exactly what deploy/run started for a data folder; the data stays.",
    sortOptions = false)
final class StopCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:ECRF_DATA}",
      description = "the data folder of the running system (default: .data in the project)")
  private Path data;

  @Option(names = "--help", usageHelp = true, description = "show this help")
  private boolean help;

  private final Progress progress = new Progress(System.out);

  @Override
  public Integer call() {
    DataFolder folder = DataFolder.at(data);
    if (Files.notExists(folder.root()) || folder.state().read().isEmpty()) {
      progress.say("Nothing was running on " + folder.root() + ".");
      return 0;
    }
    try (Lock lock = Lock.on(folder)) {
      progress.step("WildFly, Keycloak and PostgreSQL stopped", () -> new Halt(folder).stop());
    }
    return 0;
  }
}
