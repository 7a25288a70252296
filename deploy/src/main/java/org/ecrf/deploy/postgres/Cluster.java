package org.ecrf.deploy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.LinkedTree;

/** The files of a database cluster, and the server process that holds them. */
final class Cluster {
  private final Path root;
  private final PgCommand command;

  Cluster(Path root, PgCommand command) {
    this.root = root;
    this.command = command;
  }

  /**
   * Makes the cluster beside its place and moves it there, so that a half-made one never counts.
   */
  void createUnlessThere(String superuserPassword, Path logs) {
    if (Files.exists(root)) {
      return;
    }
    Path next = root.resolveSibling(root.getFileName() + ".next");
    LinkedTree.delete(next);
    try {
      Path password =
          Files.createTempFile(
              root.getParent(),
              "initdb",
              "",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(password, superuserPassword);
      boolean made = command.succeeds("initdb", initdb(next, password));
      Files.delete(password);
      if (!made) {
        throw new Failure(
            "The database cannot be made in " + root + " (see the folder " + logs + ").");
      }
      settle(next, logs);
      Files.move(next, root, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException refused) {
      throw new Failure("The database cannot be made in " + root + ".", refused);
    }
  }

  /** The server on this cluster: running, starting or shutting down. */
  Optional<ProcessHandle> process() {
    return lockHolder()
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(Cluster::isPostgres);
  }

  /**
   * Removes the lock file where its number belongs to a process that is no PostgreSQL: after a
   * restart of the machine the number may have been given to another. A lock of a dead process
   * PostgreSQL itself takes over.
   */
  void forgetOtherProcess() {
    boolean other =
        lockHolder()
            .flatMap(ProcessHandle::of)
            .filter(ProcessHandle::isAlive)
            .filter(process -> process.info().command().isPresent())
            .filter(process -> !isPostgres(process))
            .isPresent();
    if (other) {
      try {
        Files.delete(root.resolve("postmaster.pid"));
      } catch (IOException refused) {
        throw new Failure("The left lock file in " + root + " cannot be removed.", refused);
      }
    }
  }

  private Optional<Long> lockHolder() {
    try (var lines = Files.lines(root.resolve("postmaster.pid"))) {
      return lines.findFirst().map(String::strip).map(Long::valueOf);
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
  }

  private static List<String> initdb(Path into, Path password) {
    return List.of(
        "--pgdata=" + into,
        "--username=" + PostgresServer.SUPERUSER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        // the same order of texts on every machine, whatever its locales
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
  }

  private static void settle(Path cluster, Path logs) throws IOException {
    String settings =
        """

        # --- ecrf
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        fsync = on
        synchronous_commit = on
        # statements and their details hold values of patients: they stay out of the log
        log_min_error_statement = panic
        log_error_verbosity = terse
        logging_collector = on
        log_directory = '%s'
        log_filename = 'postgresql-%%a.log'
        log_rotation_age = 1d
        log_rotation_size = 0
        log_truncate_on_rotation = on
        """
            .formatted(logs);
    Files.writeString(cluster.resolve("postgresql.conf"), settings, StandardOpenOption.APPEND);
  }
}
