package org.ecrf.deploy;

import java.util.Arrays;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Shutdown;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What {@code deploy/run} and {@code deploy/stop} call. */
public final class Deploy {
  private Deploy() {}

  public static void main(String[] arguments) {
    Object command = arguments[0].equals("stop") ? new StopCommand() : new RunCommand();
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
