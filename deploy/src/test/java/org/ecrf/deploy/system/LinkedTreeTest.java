package org.ecrf.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedTreeTest {
  @TempDir private Path place;
  private Path build;
  private Path running;

  @BeforeEach
  void aBuild() throws IOException {
    build = place.resolve("build");
    running = place.resolve("running");
    Files.createDirectories(build.resolve("lib"));
    Files.writeString(build.resolve("lib/one.jar"), "first build");
    Files.createDirectories(build.resolve("standalone"));
    Files.writeString(build.resolve("standalone/settings"), "first build");
  }

  @Test
  void aNewBuildDoesNotPullFilesFromUnderARunningProgram() throws IOException {
    LinkedTree.mirror(build, running, "standalone");
    LinkedTree.delete(build);
    assertEquals("first build", Files.readString(running.resolve("lib/one.jar")));
    assertFalse(Files.exists(running.resolve("standalone")));
  }

  @Test
  void whatTheProgramChangesIsItsOwn() throws IOException {
    LinkedTree.copy(build.resolve("standalone"), running);
    Files.writeString(running.resolve("settings"), "changed");
    assertEquals("first build", Files.readString(build.resolve("standalone/settings")));
  }

  @Test
  void nothingOfAnEarlierBuildStays() throws IOException {
    Files.createDirectories(running);
    Files.writeString(running.resolve("old"), "earlier build");
    LinkedTree.mirror(build, running);
    assertFalse(Files.exists(running.resolve("old")));
    assertTrue(Files.exists(running.resolve("standalone/settings")));
  }
}
