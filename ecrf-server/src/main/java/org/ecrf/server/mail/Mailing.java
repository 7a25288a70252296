package org.ecrf.server.mail;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How letters leave the platform.
 *
 * @param set the operator has named a server
 * @param waiting letters that are still tried, or wait for a server to be named
 * @param oldest when the oldest of them was written
 * @param givenUp letters of the last thirty days that were never sent
 * @param error why the last letter that failed was not sent; null where none has
 */
public record Mailing(
    boolean set,
    long waiting,
    @Nullable Instant oldest,
    long givenUp,
    @Nullable String error,
    @Nullable Instant errorAt) {
  private static final Duration PATIENCE = Duration.ofHours(1);

  /** Somebody waits for what does not leave. */
  public boolean isStuck(Instant now) {
    return givenUp > 0 || (oldest != null && oldest.plus(PATIENCE).isBefore(now));
  }
}
