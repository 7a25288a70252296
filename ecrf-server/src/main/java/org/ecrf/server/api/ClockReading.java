package org.ecrf.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * This node's clock beside the database's.
 *
 * @param at what this node's clock said
 * @param millisAheadOfDatabase negative: behind; null where the database did not answer
 * @param uncertainMillis by how much the comparison may be wrong
 * @param synchronised {@code yes}, or {@code unknown} where the operating system does not say so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockReading(
    Instant at,
    @Nullable Long millisAheadOfDatabase,
    @Nullable Long uncertainMillis,
    String synchronised) {
  private static final Duration MOST = Duration.ofSeconds(1);

  /** The clocks are certainly further apart than the moments of acts may be. */
  public boolean drifts() {
    return millisAheadOfDatabase != null
        && uncertainMillis != null
        && Math.abs(millisAheadOfDatabase) - uncertainMillis > MOST.toMillis();
  }
}
