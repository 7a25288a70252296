package org.ecrf.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path place;

  @Test
  void onlyItsOwnerSeesWhatIsInIt() throws IOException {
    Path root = place.resolve("deep/data");
    Secrets secrets = DataFolder.at(root).prepare(0).secrets();
    String password = secrets.of("app");

    assertEquals("rwx------", permissions(root));
    assertEquals("rw-------", permissions(root.resolve("passwords")));
    assertEquals(password, secrets.of("app"), "a password stays");
    assertNotEquals(password, secrets.of("owner"));
    assertTrue(password.length() >= 32);
  }

  @Test
  void aFullDiskIsToldBeforeAnythingStarts() {
    DataFolder folder = DataFolder.at(place.resolve("data"));
    Failure failure = assertThrows(Failure.class, () -> folder.prepare(Long.MAX_VALUE));
    assertTrue(failure.getMessage().contains("make room or choose another folder"));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTold() throws IOException {
    Path file = Files.createFile(place.resolve("file"));
    DataFolder folder = DataFolder.at(file.resolve("data"));
    Failure failure = assertThrows(Failure.class, () -> folder.prepare(0));
    assertTrue(failure.getMessage().endsWith("cannot be written: choose another with --data."));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
