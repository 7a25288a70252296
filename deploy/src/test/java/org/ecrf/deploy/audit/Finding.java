package org.ecrf.deploy.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.deploy.running.Launcher;
import org.ecrf.deploy.running.RunningSystem;
import org.ecrf.deploy.system.Program;

/** What the two ways of verifying say of a database, measured by the seals that were kept. */
record Finding(Said online, Said offline) {

  /**
   * @param code exit code
   */
  record Said(int code, String text) {
    String first() {
      return text.lines().filter(line -> line.startsWith("BROKEN. First: ")).findFirst().orElse("");
    }
  }

  /** Verifies the database and a package of it, and drops the database. */
  Finding(CopiedDatabase platform, String database, Path out) throws Exception {
    this(online(platform, database), offline(platform, export(platform, database, out)));
    platform.drop(database);
  }

  void assertFirst(String sentence) {
    assertEquals(1, online.code(), online.text());
    assertEquals(1, offline.code(), offline.text());
    assertTrue(online.first().contains(sentence), sentence + "\nonline: " + online.text());
    assertTrue(offline.first().contains(sentence), sentence + "\noffline: " + offline.text());
  }

  /** {@code deploy/audit verify}. */
  private static Said online(CopiedDatabase platform, String database) {
    Launcher.Result result =
        RunningSystem.get()
            .launcher()
            .call(platform.settings(database), "audit", "verify", "--data", platform.kept() + "");
    return new Said(result.code(), result.output());
  }

  /** {@code deploy/audit export}. */
  static Path export(CopiedDatabase platform, String database, Path out, String... study)
      throws IOException {
    Path folder = Files.createTempDirectory(out, "package");
    List<String> line = new ArrayList<>(List.of("audit", "export"));
    line.addAll(List.of(study));
    line.addAll(List.of("--out", folder + "", "--data", platform.kept() + ""));
    Launcher.Result result =
        RunningSystem.get()
            .launcher()
            .call(platform.settings(database), line.toArray(String[]::new));
    assertEquals(0, result.code(), result.output());
    return folder;
  }

  /** The verifier of the package, with nothing but a JDK. */
  static Said offline(CopiedDatabase platform, Path folder)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Program.java(),
                "-XX:TieredStopAtLevel=1",
                "VerifyTrail.java",
                ".",
                "--seals",
                platform.kept().resolve("seals") + "",
                "--key",
                platform.kept().resolve("seal-key") + "")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
