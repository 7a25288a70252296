package org.ecrf.model.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code deploy/study}. */
@Command(
    name = "deploy/study",
    description = "Checks, evaluates, documents and compares study files.",
    mixinStandardHelpOptions = true,
    version = "ecrf study tool 0.1",
    subcommands = {
      CheckCommand.class,
      EvaluateCommand.class,
      DocumentCommand.class,
      DiffCommand.class,
      SchemaCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:yes: the study is sound, the values were read, the change can be published",
      "1:no: there are problems, and all of them are listed",
      "2:not tried: a wrong call, or a file that cannot be read",
      "70:a defect of the tool; what it printed tells which"
    },
    footer = {
      "",
      "The study author's guide, docs/study-authors-guide.md, leads from an empty file",
      "to a running study."
    })
public final class StudyTool {

  private StudyTool() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int exitCode = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /** Runs one command; all that it says goes to these two. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine commandLine =
        new CommandLine(new StudyTool())
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler(StudyTool::wrongCall)
            .setExecutionExceptionHandler(StudyTool::stopped);
    return commandLine.execute(args.length == 0 ? new String[] {"--help"} : args);
  }

  private static int wrongCall(CommandLine.ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + e.getMessage());
    command.getErr().println("See " + name + " --help.");
    return Stop.NOT_TRIED;
  }

  private static int stopped(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof Stop stop) {
      stop.lines().forEach(commandLine.getErr()::println);
      return stop.exitCode();
    }
    e.printStackTrace(commandLine.getErr());
    return Stop.DEFECT;
  }

  /** Whatever the terminal's locale is: study files are UTF-8, and so is what is said of them. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
  }
}
