package org.ecrf.deploy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.ecrf.deploy.system.Failure;

/**
 * What the demo has loaded into a data folder: the day of the first try and whether subjects are
 * wanted, then one line for each thing that is complete.
 */
final class DemoMemory {
  private final Path file;
  private final List<String> lines;

  private DemoMemory(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** The memory as it is; begun with this day and wish where there is none yet. */
  static DemoMemory in(Path file, LocalDate today, boolean withSubjects) {
    try {
      if (Files.notExists(file)) {
        Files.writeString(file, today + (withSubjects ? " with subjects" : " empty") + "\n");
      }
      return new DemoMemory(file, Files.readAllLines(file));
    } catch (IOException refused) {
      throw new Failure("The file " + file + " cannot be read or written.", refused);
    }
  }

  /** The day that the demo's dates are counted back from. */
  LocalDate firstDay() {
    return LocalDate.parse(lines.getFirst().substring(0, "2026-01-01".length()));
  }

  boolean wantsSubjects() {
    return lines.getFirst().endsWith(" with subjects");
  }

  boolean has(String thing) {
    return lines.contains(thing);
  }

  void add(String thing) {
    try {
      Files.writeString(file, thing + "\n", StandardOpenOption.APPEND);
    } catch (IOException refused) {
      throw new Failure("The file " + file + " cannot be written.", refused);
    }
  }
}
