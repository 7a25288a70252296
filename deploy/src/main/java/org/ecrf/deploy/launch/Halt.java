package org.ecrf.deploy.launch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ecrf.deploy.postgres.PostgresServer;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Part;
import org.ecrf.deploy.system.Running;

/**
 * Stops exactly what was started for a data folder, the last first: the application lets its
 * requests end, Keycloak follows, the database comes last.
 */
public final class Halt {
  private static final Duration GRACE = Duration.ofSeconds(40);

  private final DataFolder folder;

  public Halt(DataFolder folder) {
    this.folder = folder;
  }

  /** Whether there was anything to stop. */
  public boolean stop() {
    Optional<Running> found = folder.state().read();
    found.ifPresent(this::stop);
    return found.isPresent();
  }

  private void stop(Running running) {
    folder.state().write(running.stops());
    running.parts().reversed().forEach(this::stop);
    folder.state().delete();
  }

  private void stop(Part part) {
    if (part.name().equals(PostgresServer.NAME)) {
      stopDatabase();
    }
    part.process().ifPresent(process -> end(part, process));
  }

  /** What cannot be stopped its own way (its files are gone) is ended as any process. */
  private void stopDatabase() {
    try {
      new PostgresServer(folder).stop();
    } catch (Failure unable) {
      // the process is ended next
    }
  }

  private static void end(Part part, ProcessHandle process) {
    process.destroy();
    if (!endsWithin(GRACE, process)) {
      process.destroyForcibly();
      if (!endsWithin(GRACE, process)) {
        throw new Failure(part.name() + " (process " + part.pid() + ") does not end.");
      }
    }
  }

  private static boolean endsWithin(Duration time, ProcessHandle process) {
    try {
      process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException still) {
      return false;
    } catch (ExecutionException unknown) {
      return !process.isAlive();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.", stopped);
    }
  }
}
