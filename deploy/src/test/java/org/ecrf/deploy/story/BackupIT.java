package org.ecrf.deploy.story;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.ecrf.deploy.running.Launcher;
import org.ecrf.deploy.running.RunningSystem;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Ports;
import org.ecrf.deploy.system.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is made while people save, and laid out elsewhere. */
class BackupIT {
  private static final int SAVES_BEFORE = 20;

  @TempDir private Path place;

  private final RunningSystem system = RunningSystem.get();
  private final Casebook subject =
      Casebook.of(People.as("coordinator"), LocalDate.now().minusDays(2));
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicBoolean goesOn = new AtomicBoolean(true);

  @Test
  void whatWasAcknowledgedBeforeIsThereAfterTheRestoreAndTheTrailIsWhole() throws Exception {
    Thread saving = Thread.ofPlatform().start(this::save);
    await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.get() >= SAVES_BEFORE);
    int before = acknowledged.get();
    Path backup = place.resolve("backup");
    called(0, "backup", "--out", backup + "", "--data", system.folder().root() + "");
    int after = acknowledged.get();
    assertTrue(after > before, "people could save meanwhile");
    goesOn.set(false);
    saving.join();

    Path data = place.resolve("data");
    String restored = called(0, "restore", backup + "", "--data", data + "");
    assertTrue(restored.endsWith("WHOLE: nothing is broken.\n"), restored);
    long saved = assertThatItRuns(data, before);
    assertThatTheLastSaveIsSealed(data, saved);
    aFolderThatIsInUseIsRefused(backup, data);
    aDamagedBackupIsRefused(backup);
  }

  private void save() {
    for (int version = 0; goesOn.get(); version++) {
      Map<String, Object> weight =
          Map.of("value", 20 + version % 70 + "", "unit", "kg", "version", version);
      subject
          .coordinator()
          .patch(subject.entry("screening", "vitals"), Map.of("changes", Map.of("weight", weight)))
          .expect(200);
      acknowledged.set(version + 1);
    }
  }

  /**
   * Its logins too: they are in the other database of the cluster. Answers the number of the last
   * act of the subject.
   */
  private long assertThatItRuns(Path data, int before) {
    called(0, "run", "--detach", "--port", Ports.anyFree() + "", "--data", data + "");
    try {
      Running running = DataFolder.at(data).state().read().orElseThrow();
      ApiClient inspector =
          new ApiClient(URI.create(running.url() + "/"), RunningSystem.token(running, "inspector"));
      JsonNode weight =
          inspector
              .get(subject.entry("screening", "vitals"))
              .expect(200)
              .json()
              .path("items")
              .path("weight");
      int version = weight.path("version").asInt();
      assertTrue(
          version >= before && version <= acknowledged.get(), before + " saves, then " + version);
      assertEquals(20 + (version - 1) % 70 + "", weight.path("value").asText());
      String verified = called(0, "audit", "verify", "--data", data + "");
      assertTrue(verified.contains("WHOLE"), verified);
      return save(running, version);
    } finally {
      called(0, "stop", "--data", data + "");
    }
  }

  /** Answers the number of its act in the subject's chain. */
  private long save(Running running, int version) {
    URI api = URI.create(running.url() + "/");
    Map<String, Object> weight = Map.of("value", "64.2", "unit", "kg", "version", version);
    new ApiClient(api, RunningSystem.token(running, "coordinator"))
        .patch(subject.entry("screening", "vitals"), Map.of("changes", Map.of("weight", weight)))
        .expect(200);
    String trail = "studies/%s/subjects/%s/trail".formatted(Casebook.STUDY, subject.number());
    return new ApiClient(api, RunningSystem.token(running, "inspector"))
        .rows(trail)
        .path(0)
        .path("seq")
        .asLong();
  }

  /** The next seal by the interval would have come minutes later. */
  private void assertThatTheLastSaveIsSealed(Path data, long act) throws IOException {
    String chain = "subject:%s/%s".formatted(Casebook.STUDY, subject.number());
    Pattern head = Pattern.compile(Pattern.quote(chain) + "[^}]*?seq[^0-9]{1,5}([0-9]+)");
    long sealed =
        head.matcher(Files.readString(data.resolve("seals")))
            .results()
            .mapToLong(found -> Long.parseLong(found.group(1)))
            .max()
            .orElse(0);
    assertEquals(act, sealed, "an ordered stop seals what was saved last");
  }

  private void aFolderThatIsInUseIsRefused(Path backup, Path data) {
    String refused = called(1, "restore", backup + "", "--data", data + "");
    assertTrue(refused.contains("is not empty: a restore takes a new one."), refused);
    String again = called(1, "backup", "--out", backup + "", "--data", system.folder().root() + "");
    assertTrue(again.contains("is not empty: choose another with --out."), again);
  }

  private void aDamagedBackupIsRefused(Path backup) throws IOException {
    Files.writeString(backup.resolve("postgresql/PG_VERSION"), "\n", StandardOpenOption.APPEND);
    Path other = place.resolve("other");
    String refused = called(1, "restore", backup + "", "--data", other + "");
    assertTrue(refused.contains("The backup is damaged: postgresql/PG_VERSION"), refused);
    assertTrue(Files.notExists(other), "nothing is laid out");
  }

  private String called(int code, String... arguments) {
    Launcher.Result result = system.launcher().call(Map.of(), arguments);
    assertEquals(code, result.code(), result.output());
    return result.output();
  }
}
