package org.ecrf.server.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Long work and how far it has come.
 *
 * @param progress per cent
 * @param step what is being done
 * @param error code of what went wrong, null where nothing did
 */
public record JobView(
    long id,
    String kind,
    State state,
    int progress,
    String step,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant finishedAt,
    List<FileLine> files,
    @Nullable String error) {

  /** Where a job stands. */
  public enum State {
    READY,
    RUNNING,
    DONE,
    FAILED
  }

  /** A file that the job has made. */
  public record FileLine(String name, long bytes, String sha256) {}
}
