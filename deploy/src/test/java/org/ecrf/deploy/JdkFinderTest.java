package org.ecrf.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code deploy/run} finds a JDK on machines that have several, too old ones, or none. */
class JdkFinderTest {
  @TempDir private Path machine;

  @Test
  void theNewestOfTheSystemsWhereJavaHomeIsTooOld() throws Exception {
    jdk("17");
    jdk("25.0.1");
    jdk("21.0.4");
    assertEquals(machine.resolve("jdk-25.0.1").toString(), found("jdk-17"));
  }

  @Test
  void javaHomeWhereItIsNewEnough() throws Exception {
    jdk("25.0.1");
    jdk("21.0.4");
    assertEquals(machine.resolve("jdk-21.0.4").toString(), found("jdk-21.0.4"));
  }

  @Test
  void oneSentenceWhereThereIsNone() throws Exception {
    jdk("17");
    String said = found("nowhere");
    assertTrue(said.startsWith("ecrf needs a JDK 21 or newer: install one"), said);
    assertEquals(1, said.lines().count());
  }

  private void jdk(String version) throws IOException {
    Path bin = Files.createDirectories(machine.resolve("jdk-" + version).resolve("bin"));
    for (String program : new String[] {"java", "javac"}) {
      Path file = bin.resolve(program);
      Files.writeString(file, "#!/bin/sh\necho 'openjdk version \"" + version + "\"' >&2\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private String found(String javaHome) throws Exception {
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-c", ". src/main/bash/common.sh; find_jdk; echo \"$JAVA_HOME\"")
            .redirectErrorStream(true);
    bash.environment().put("JVM_FOLDER", machine.toString());
    bash.environment().put("JAVA_HOME", machine.resolve(javaHome).toString());
    Process process = bash.start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
