package org.ecrf.deploy.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Part;
import org.ecrf.deploy.system.Ports;
import org.ecrf.deploy.system.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator meets: starting twice, failing to start, and finding things after a crash. */
class LauncherIT {
  @TempDir private Path place;

  @Test
  void aSecondStartSaysThatItRunsAndChangesNothing() {
    RunningSystem system = RunningSystem.get();
    Running before = system.running();
    Launcher.Result again = run(Map.of(), system.folder().root(), before.ports().web());
    assertEquals(0, again.code());
    assertTrue(again.output().startsWith("Already running: " + system.url()), again.output());
    assertEquals(before, system.running());
  }

  @Test
  void aTakenPortStartsNothing() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Launcher.Result refused = run(Map.of(), place.resolve("data"), other.getLocalPort());
      assertRefused("Port " + other.getLocalPort() + " is taken", refused);
    }
  }

  @Test
  void productionIsNotOpenedByTheDemosSecrets() {
    Launcher.Result refused =
        run(Map.of("ECRF_ENVIRONMENT", "production"), place.resolve("data"), Ports.anyFree());
    assertRefused("Production refuses the demo realm", refused);
  }

  @Test
  void aDatabaseThatDoesNotComeUpLeavesNothingRunning() throws IOException {
    DataFolder folder = DataFolder.at(place.resolve("data")).prepare(0);
    Files.createDirectories(folder.database());
    Files.writeString(folder.database().resolve("PG_VERSION"), "9.1\n");
    Launcher.Result refused = run(Map.of(), folder.root(), Ports.anyFree());
    assertEquals(1, refused.code());
    assertTrue(refused.output().contains("PostgreSQL did not come up"), refused.output());
    assertTrue(folder.state().read().isEmpty());
  }

  @Test
  void thePasswordsAreForTheOwnerOnlyAndInNoCommandLine() throws IOException {
    RunningSystem system = RunningSystem.get();
    String passwords = Files.readString(system.folder().root().resolve("passwords"));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(system.folder().root().resolve("passwords"))));
    for (Part part : system.running().parts()) {
      String line = part.process().flatMap(process -> process.info().commandLine()).orElseThrow();
      passwords
          .lines()
          .filter(password -> password.contains("="))
          .map(password -> password.substring(password.indexOf('=') + 1))
          .forEach(password -> assertFalse(line.contains(password), part.name()));
    }
  }

  private static void assertRefused(String sentence, Launcher.Result result) {
    assertEquals(1, result.code());
    assertTrue(result.output().startsWith(sentence), result.output());
    assertEquals(1, result.output().lines().count(), result.output());
  }

  private Launcher.Result run(Map<String, String> environment, Path data, int port) {
    return new Launcher(RunningSystem.TARGET.toAbsolutePath())
        .call(
            environment,
            "run",
            "--detach",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString());
  }
}
