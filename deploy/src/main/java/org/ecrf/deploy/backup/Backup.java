package org.ecrf.deploy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.ecrf.deploy.postgres.Databases;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.LinkedTree;
import org.ecrf.deploy.system.Running;

/** Copies what a data folder keeps, while everything runs. */
public final class Backup {
  static final String CLUSTER = "postgresql";

  private final DataFolder folder;
  private final Running running;

  private Backup(DataFolder folder, Running running) {
    this.folder = folder;
    this.running = running;
  }

  /**
   * @throws Failure where nothing runs on the folder
   */
  public static Backup of(DataFolder folder) {
    return new Backup(
        folder,
        folder
            .state()
            .read()
            .filter(state -> state.missing().isEmpty())
            .orElseThrow(
                () ->
                    new Failure(
                        "Nothing runs on %s: start it with deploy/run, or copy the whole folder."
                            .formatted(folder.root()))));
  }

  /**
   * Made beside its place and moved there, so that a half-made one never counts. The seals are
   * copied first: the database may be ahead of them, never the other way round.
   */
  public void writeTo(Path backup) {
    Path next = backup.resolveSibling(backup.getFileName() + ".next");
    try {
      refuseUnlessFree(backup);
      LinkedTree.delete(next);
      Files.createDirectories(
          next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      for (Path file :
          List.of(
              folder.seals(),
              folder.sealKey(),
              folder.root().resolve("passwords"),
              folder.demo())) {
        if (Files.exists(file)) {
          Files.copy(file, next.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
      BaseBackup.copy(
          folder.database(),
          new Databases(running.ports().database(), folder.secrets()).url("postgres"),
          folder.secrets().of("superuser"),
          next.resolve(CLUSTER));
      Digests.write(next);
      Files.deleteIfExists(backup);
      Files.move(next, backup, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new Failure("The backup cannot be written to " + backup + ".", failed);
    }
  }

  private static void refuseUnlessFree(Path backup) throws IOException {
    Files.createDirectories(backup.getParent());
    if (Files.exists(backup)) {
      try (Stream<Path> inside = Files.list(backup)) {
        if (inside.findAny().isPresent()) {
          throw new Failure("The folder " + backup + " is not empty: choose another with --out.");
        }
      }
    }
  }
}
