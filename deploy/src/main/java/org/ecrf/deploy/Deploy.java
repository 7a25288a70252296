package org.ecrf.deploy;

import java.util.Arrays;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Shutdown;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What the scripts in {@code deploy} call: each its command. */
public final class Deploy {
  private Deploy() {}

  public static void main(String[] arguments) {
    Object command =
        switch (arguments[0]) {
          case "stop" -> new StopCommand();
          case "audit" -> new AuditCommand();
          case "backup" -> new BackupCommand();
          case "restore" -> new RestoreCommand();
          default -> new RunCommand();
        };
    String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
    CommandLine line = new CommandLine(command);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setExecutionExceptionHandler((problem, asked, parsed) -> tell(problem));
    System.exit(line.execute(options));
  }

  /**
   * One sentence for what was foreseen; the trace of a defect is for its report. Who pressed Ctrl-C
   * knows why things fail.
   */
  private static int tell(Exception problem) throws Exception {
    if (Shutdown.hasBegun()) {
      return 130;
    }
    if (problem instanceof Failure failure) {
      System.err.println(failure.getMessage());
      return 1;
    }
    throw problem;
  }
}
