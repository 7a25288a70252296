package org.ecrf.server.seal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a seal is due by the interval: the first at once, each further one an interval later. */
final class SealTurns {
  private final Duration interval;
  private @Nullable Long taken;

  SealTurns(Duration interval) {
    this.interval = interval;
  }

  /**
   * @param nanos the reading of {@link System#nanoTime}
   */
  boolean isDue(long nanos) {
    return taken == null || nanos - taken >= interval.toNanos();
  }

  void taken(long nanos) {
    taken = nanos;
  }
}
