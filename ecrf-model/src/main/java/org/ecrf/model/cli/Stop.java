package org.ecrf.model.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * A command cannot do what it was asked. Expected, told in words, and never a defect.
 *
 * <p>Exit codes are those of {@code grep} and {@code diff}: 0 yes, 1 no, 2 it could not be tried.
 */
final class Stop extends Exception {
  /** What was asked holds. */
  static final int YES = 0;

  /** It does not: a study has problems, a value is refused, a change cannot be published. */
  static final int NO = 1;

  /** It was not tried: a wrong call, a file that cannot be read. */
  static final int NOT_TRIED = 2;

  /** The tool itself is at fault; as in {@code sysexits.h}. */
  static final int DEFECT = 70;

  private static final long serialVersionUID = 1;

  private final transient List<String> lines;
  private final int exitCode;

  private Stop(List<String> lines, int exitCode) {
    super(String.join("\n", lines));
    this.lines = lines;
    this.exitCode = exitCode;
  }

  static Stop unusable(Path file, String why) {
    return new Stop(List.of(file + ": " + why), NOT_TRIED);
  }

  static Stop refused(List<String> lines) {
    return new Stop(lines, NO);
  }

  List<String> lines() {
    return lines;
  }

  int exitCode() {
    return exitCode;
  }
}
