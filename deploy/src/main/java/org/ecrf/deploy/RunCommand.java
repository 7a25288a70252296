package org.ecrf.deploy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ecrf.deploy.demo.DemoLoader;
import org.ecrf.deploy.launch.Distribution;
import org.ecrf.deploy.launch.Halt;
import org.ecrf.deploy.launch.Launch;
import org.ecrf.deploy.launch.Settings;
import org.ecrf.deploy.launch.Watch;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Lock;
import org.ecrf.deploy.system.Ports;
import org.ecrf.deploy.system.Progress;
import org.ecrf.deploy.system.Running;
import org.ecrf.deploy.system.Wait;
import org.ecrf.deploy.wildfly.WildFlyServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/run}. */
@Command(
    name = "deploy/run",
    description = {
      "Starts the platform on this machine: PostgreSQL, Keycloak and WildFly with the application.",
      "Ctrl-C stops everything; data stays in the data folder."
    },
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  @Option(names = "--detach", description = "leave it running and return; deploy/stop stops it")
  private boolean detach;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:ECRF_PORT:-8080}",
      description = "port of the user interface (default: 8080)")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:ECRF_DATA}",
      description = "folder for database, passwords and logs (default: .data in the project)")
  private Path data;

  @Option(names = "--empty", description = "publish the demo study without demo subjects")
  private boolean empty;

  @Option(names = "--help", usageHelp = true, description = "show this help")
  private boolean help;

  private final Progress progress = new Progress(System.out);

  @Override
  public Integer call() {
    Settings settings = Settings.from(System.getenv());
    if (settings.hasDemoAccounts()) {
      DemoLoader.demandAccount(settings.administrator());
    }
    DataFolder folder = DataFolder.at(data).prepare(DataFolder.NEEDED_BYTES);
    Thread undo = new Thread(() -> undo(folder), "undo");
    Running running;
    try (Lock lock = Lock.on(folder)) {
      Optional<Running> healthy = healthy(folder);
      if (healthy.isPresent()) {
        progress.say("Already running: " + healthy.get().url() + " (deploy/stop stops it)");
        return 0;
      }
      clearAway(folder);
      Ports ports = Ports.from(port);
      Runtime.getRuntime().addShutdownHook(undo);
      running = start(folder, settings, ports);
    }
    if (!detach) {
      progress.say("Ctrl-C stops it.");
      Watch.over(folder, running);
    }
    Runtime.getRuntime().removeShutdownHook(undo);
    return 0;
  }

  private static Optional<Running> healthy(DataFolder folder) {
    return folder
        .state()
        .read()
        .filter(running -> !running.stopping() && running.missing().isEmpty())
        .filter(running -> Wait.answers(WildFlyServer.ready(running.ports())));
  }

  private void clearAway(DataFolder folder) {
    if (folder.state().read().isPresent()) {
      progress.step("What an earlier run left is stopped", () -> new Halt(folder).stop());
    }
  }

  private Running start(DataFolder folder, Settings settings, Ports ports) {
    Running running =
        new Launch(Distribution.ofThisBuild(), folder, settings, ports, progress).start();
    if (settings.hasDemoAccounts()) {
      new DemoLoader(folder, running, settings.administrator(), progress).load(!empty);
    }
    progress.say("");
    progress.say("Ready: " + running.url());
    if (settings.hasDemoAccounts()) {
      progress.say(DemoLoader.accounts());
    }
    return running;
  }

  /** A failure, Ctrl-C or the end of the terminal: nothing half-started stays behind. */
  private void undo(DataFolder folder) {
    progress.say("");
    try {
      progress.step("Everything stopped again", () -> new Halt(folder).stop());
    } catch (Failure failure) {
      System.err.println(failure.getMessage());
    }
  }
}
