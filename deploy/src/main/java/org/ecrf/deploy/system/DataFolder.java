package org.ecrf.deploy.system;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one folder that holds everything a running system keeps: the database, the passwords, the
 * logs. It is readable by its owner only.
 */
public final class DataFolder {
  /** A new database, Keycloak's schema and some logs need a few hundred MB; the rest is reserve. */
  public static final long NEEDED_BYTES = 2L << 30;

  private final Path root;

  private DataFolder(Path root) {
    this.root = root;
  }

  /** The folder as it is, without touching it. */
  public static DataFolder at(Path root) {
    return new DataFolder(root.toAbsolutePath().normalize());
  }

  /**
   * Makes the folder where it is missing, and sees that it can hold a running system.
   *
   * @throws Failure where it cannot be written or the disk is almost full
   */
  public DataFolder prepare(long neededBytes) {
    try {
      if (Files.notExists(root)) {
        Files.createDirectories(root.getParent());
        Files.createDirectory(
            root,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      Files.createDirectories(logs());
      Files.delete(Files.createTempFile(root, "writable", ""));
    } catch (IOException refused) {
      throw new Failure(
          "The data folder " + root + " cannot be written: choose another with --data.", refused);
    }
    requireSpace(neededBytes);
    return this;
  }

  private void requireSpace(long neededBytes) {
    try {
      FileStore disk = Files.getFileStore(root);
      if (disk.getUsableSpace() < neededBytes) {
        throw new Failure(
            "The disk that holds %s has %d MB left and %d MB are needed: make room or choose another folder with --data."
                .formatted(root, disk.getUsableSpace() >> 20, neededBytes >> 20));
      }
    } catch (IOException unknown) {
      throw new Failure("The disk that holds " + root + " cannot be asked for its space.", unknown);
    }
  }

  public Path root() {
    return root;
  }

  /** Programs as this system runs them, made anew at each start; nothing in it needs a backup. */
  public Path programs() {
    return root.resolve("programs");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** The database cluster. */
  public Path database() {
    return root.resolve("postgresql");
  }

  /** WildFly's configuration, deployment and temporary files. */
  public Path wildfly() {
    return root.resolve("wildfly");
  }

  public Secrets secrets() {
    return new Secrets(root.resolve("passwords"));
  }

  /** The key that signs seals; it never stands in the database. */
  public Path sealKey() {
    return root.resolve("seal-key");
  }

  /** All seals, outside of the database. */
  public Path seals() {
    return root.resolve("seals");
  }

  public StateFile state() {
    return new StateFile(root.resolve("running"));
  }

  /** What the demo's loader remembers. */
  public Path demo() {
    return root.resolve("demo");
  }

  Path lock() {
    return root.resolve("lock");
  }
}
