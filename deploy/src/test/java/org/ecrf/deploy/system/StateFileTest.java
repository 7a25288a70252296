package org.ecrf.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
  private static final Running RUNNING =
      Running.nothing(new Ports(8080, 8180, 8280, 8380))
          .with(new Part("PostgreSQL", 41, Instant.parse("2026-11-21T10:00:00.120Z")))
          .with(new Part("WildFly", 42, Instant.parse("2026-11-21T10:00:09Z")));

  @TempDir private Path folder;
  private Path file;
  private StateFile state;

  @BeforeEach
  void inAnEmptyFolder() {
    file = folder.resolve("running");
    state = new StateFile(file);
  }

  @Test
  void whatWasStartedIsReadAgain() {
    state.write(RUNNING);
    assertEquals(Optional.of(RUNNING), state.read());
    state.write(RUNNING.stops());
    assertEquals(Optional.of(RUNNING.stops()), state.read());
  }

  @Test
  void nothingWasStartedWhereThereIsNoFile() {
    assertTrue(state.read().isEmpty());
    state.delete();
    assertTrue(state.read().isEmpty());
  }

  @Test
  void aBrokenFileTellsNothing() throws IOException {
    Files.writeString(file, "part WildFly forty-two");
    assertTrue(state.read().isEmpty());
  }
}
