package org.ecrf.deploy.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecrf.deploy.system.Program;

/** Calls the launcher as {@code deploy/run} and {@code deploy/stop} do: in a process of its own. */
public final class Launcher {
  private final Path target;
  private final Path printed;

  Launcher(Path target) {
    this.target = target;
    this.printed = target.resolve("system-test.log");
  }

  /**
   * @param code exit code
   * @param output all that was printed
   */
  public record Result(int code, String output) {}

  /**
   * @param environment added to the one of the tests
   */
  public Result call(Map<String, String> environment, String... arguments) {
    List<String> line = new ArrayList<>(List.of(Program.java(), "-cp", classPath()));
    line.add("org.ecrf.deploy.Deploy");
    line.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(printed.toFile());
    builder.environment().putAll(environment);
    try {
      int code = builder.start().waitFor();
      return new Result(code, Files.readString(printed));
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private String classPath() {
    return target.resolve("ecrf-deploy.jar") + ":" + target.resolve("lib") + "/*";
  }
}
