package org.ecrf.deploy.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.LogFile;
import org.ecrf.deploy.system.Part;
import org.ecrf.deploy.system.Wait;

/**
 * One PostgreSQL server on the cluster of a data folder. It is started and stopped by {@code
 * pg_ctl}, so it lives longer than the launcher and is never cut off in the middle (decision 0007).
 */
public final class PostgresServer {
  public static final String NAME = "PostgreSQL";
  static final String SUPERUSER = "postgres";

  private static final Duration LEFTOVER = Duration.ofSeconds(60);
  private static final int START_TRIES = 10;

  private final DataFolder folder;
  private final Cluster cluster;
  private final PgCommand command;
  private final Path log;

  public PostgresServer(DataFolder folder) {
    this.folder = folder;
    this.log = folder.logs().resolve("postgresql-start.log");
    this.command = new PgCommand(PostgresBinaries.unpackedIn(folder.programs()), log);
    this.cluster = new Cluster(folder.database(), command);
  }

  /** Starts the server, on a new cluster where there is none yet. */
  public Part start(int port) {
    cluster.createUnlessThere(folder.secrets().of("superuser"), folder.logs());
    awaitEndOfLeftover();
    LogFile said = LogFile.fromNow(log);
    for (int i = 1; !startedOn(port); i++) {
      if (i == START_TRIES || !said.contains("shared memory block")) {
        throw new Failure(NAME + " did not come up" + said.lastProblem());
      }
      // after a kill of the server its sessions need a moment to notice
      Wait.pause(Duration.ofSeconds(1));
    }
    ProcessHandle process =
        cluster.process().orElseThrow(() -> new Failure(NAME + " ended just after its start."));
    return Part.of(NAME, process);
  }

  /** Ends all sessions, writes everything to disk, and waits until the server is gone. */
  public void stop() {
    if (cluster.process().isPresent()) {
      control("-m", "fast", "-w", "-t", "120", "stop");
    }
  }

  private boolean startedOn(int port) {
    return control("-w", "-t", "60", "-l", log.toString(), "-o", "-p " + port, "start");
  }

  private boolean control(String... arguments) {
    List<String> all = new ArrayList<>(List.of("-D", folder.database().toString()));
    all.addAll(List.of(arguments));
    return command.succeeds("pg_ctl", all);
  }

  /** A server that is still shutting down, or whose launcher was killed, must be gone before. */
  private void awaitEndOfLeftover() {
    Optional<ProcessHandle> leftover = cluster.process();
    stop();
    if (!Wait.until(LEFTOVER, () -> cluster.process().isEmpty())) {
      throw new Failure(
          "%s process %d still uses %s and does not end: stop it first."
              .formatted(NAME, leftover.map(ProcessHandle::pid).orElse(0L), folder.database()));
    }
    cluster.forgetOtherProcess();
  }
}
