package org.ecrf.deploy.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Program;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root; there they run in a user namespace,
 * in which they are nobody and still own root's files.
 */
final class PgCommand {
  private final Path home;
  private final Path log;
  private final List<String> before;

  PgCommand(Path home, Path log) {
    this.home = home;
    this.log = log;
    this.before = isRoot() ? namespace(log) : List.of();
  }

  /** Runs it to its end; whether it succeeded. */
  boolean succeeds(String program, List<String> arguments) {
    List<String> line = new ArrayList<>(before);
    line.add(home.resolve("bin").resolve(program).toString());
    line.addAll(arguments);
    return Program.run(line, log) == 0;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static List<String> namespace(Path log) {
    List<String> enter = List.of("unshare", "--user");
    List<String> probe = new ArrayList<>(enter);
    probe.add("true");
    if (Program.run(probe, log) != 0) {
      throw new Failure(
          "PostgreSQL refuses to run as root, and this machine has no user namespaces: start as an ordinary user.");
    }
    return enter;
  }
}
