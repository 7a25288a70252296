package org.ecrf.deploy.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts programs that outlive the launcher. */
public final class Program {
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private Program() {}

  /** The Java of this launcher runs the servers too. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Starts a server in a session of its own: a Ctrl-C meant for the launcher does not reach it, so
   * that the launcher can stop the servers in their order.
   *
   * @param settings added to the environment
   * @param log takes what the program prints
   */
  public static Part startServer(
      String name, List<String> command, Map<String, String> settings, Path log) {
    List<String> line = new ArrayList<>(command);
    if (Files.isExecutable(SETSID)) {
      line.addFirst(SETSID.toString());
    }
    ProcessBuilder builder = builder(line, log);
    builder.environment().keySet().removeIf(key -> key.startsWith("ECRF_DB_OWNER"));
    builder.environment().putAll(settings);
    try {
      return Part.of(name, builder.start().toHandle());
    } catch (IOException refused) {
      throw new Failure(name + " cannot be started: " + refused.getMessage(), refused);
    }
  }

  /** Runs a short command to its end, and gives its exit code. */
  public static int run(List<String> command, Path log) {
    try {
      return builder(command, log).start().waitFor();
    } catch (IOException refused) {
      throw new Failure(command.getFirst() + " cannot be started.", refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", stopped);
    }
  }

  private static ProcessBuilder builder(List<String> command, Path log) {
    return new ProcessBuilder(command)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }
}
