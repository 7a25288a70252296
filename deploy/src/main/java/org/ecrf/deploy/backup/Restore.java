package org.ecrf.deploy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecrf.deploy.audit.TrailDatabase;
import org.ecrf.deploy.audit.VerifyTrail;
import org.ecrf.deploy.launch.Database;
import org.ecrf.deploy.postgres.PostgresServer;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.LinkedTree;
import org.ecrf.deploy.system.Ports;
import org.ecrf.deploy.system.Running;
import org.ecrf.deploy.system.SealKeyFile;

/** Lays a backup out in an empty data folder, and verifies the audit trail that is in it. */
public final class Restore {
  private final Path backup;
  private final DataFolder folder;

  public Restore(Path backup, DataFolder folder) {
    this.backup = backup;
    this.folder = folder;
  }

  /**
   * @throws Failure where the folder holds anything, or the backup is not as it was written
   */
  public void layOut() {
    try {
      refuseUnlessEmpty();
      refuseDamaged();
      folder.prepare(DataFolder.NEEDED_BYTES);
      LinkedTree.copy(backup.resolve(Backup.CLUSTER), folder.database());
      Files.setPosixFilePermissions(
          folder.database(), PosixFilePermissions.fromString("rwx------"));
      try (Stream<Path> files = Files.list(backup)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(
              file, folder.root().resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
      Files.delete(folder.root().resolve("SHA256SUMS"));
      logHere();
    } catch (IOException failed) {
      throw new Failure("The backup cannot be laid out in " + folder.root() + ".", failed);
    }
  }

  private void refuseUnlessEmpty() throws IOException {
    if (Files.exists(folder.root())) {
      try (Stream<Path> inside = Files.list(folder.root())) {
        if (inside.findAny().isPresent()) {
          throw new Failure(
              "The folder " + folder.root() + " is not empty: a restore takes a new one.");
        }
      }
    }
  }

  private void refuseDamaged() throws IOException {
    if (!Digests.areThere(backup)) {
      throw new Failure("There is no backup in " + backup + ".");
    }
    Optional<String> wrong = Digests.firstWrong(backup);
    if (wrong.isPresent()) {
      throw new Failure("The backup is damaged: " + wrong.get() + " is not as it was written.");
    }
  }

  /** The cluster's settings name the folder for its logs, which was another one. */
  private void logHere() throws IOException {
    Path settings = folder.database().resolve("postgresql.conf");
    List<String> lines =
        Files.readAllLines(settings).stream()
            .map(
                line ->
                    line.startsWith("log_directory = ")
                        ? "log_directory = '" + folder.logs() + "'"
                        : line)
            .toList();
    Files.write(settings, lines);
  }

  /** Starts PostgreSQL, which brings the files to one moment, and verifies all chains and seals. */
  public VerifyTrail.Report verify() {
    PostgresServer server = new PostgresServer(folder);
    Ports ports = new Ports(0, 0, Ports.anyFree(), 0);
    folder.state().write(Running.nothing(ports).with(server.start(ports.database())));
    try (TrailDatabase trail = TrailDatabase.open(Database.running(folder), "")) {
      String key = SealKeyFile.at(folder.sealKey()).publicPart();
      return VerifyTrail.verify(
          trail, Files.readAllLines(folder.seals()), VerifyTrail.Keys.read(key));
    } catch (IOException missing) {
      throw new Failure("The backup holds no seals.", missing);
    } finally {
      server.stop();
      folder.state().delete();
    }
  }
}
