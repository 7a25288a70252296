package org.ecrf.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aLogOfYesterday() throws IOException {
    file = folder.resolve("server.log");
    Files.writeString(file, "ERROR of yesterday\n");
  }

  @Test
  void theLastProblemIsTheOneOfThisStart() throws IOException {
    LogFile log = LogFile.fromNow(file);
    assertEquals(" (logs are in " + folder + ").", log.lastProblem());
    write("INFO starting\nERROR no such table\n\tat some.Exception(Line.java:1)\nINFO stopped\n");
    assertEquals(": ERROR no such table (logs are in " + folder + ").", log.lastProblem());
  }

  @Test
  void aLogBegunAnewIsReadFromItsBeginning() throws IOException {
    LogFile log = LogFile.fromNow(file);
    Files.writeString(file, "FATAL out\n");
    assertEquals(": FATAL out (logs are in " + folder + ").", log.lastProblem());
  }

  private void write(String lines) throws IOException {
    Files.writeString(file, lines, StandardOpenOption.APPEND);
  }
}
