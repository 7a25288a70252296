package org.ecrf.server.seal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SealTurnsTest {
  private static final long START = Long.MAX_VALUE - 5;

  private final Duration interval = Duration.ofMinutes(5);
  private final SealTurns turns = new SealTurns(interval);

  @Test
  void theFirstSealIsDueAtTheStart() {
    assertTrue(turns.isDue(START), "a server that was killed before has left unsealed acts");
  }

  /** Also where the counter of the machine turns over. */
  @Test
  void theNextIsDueAnIntervalLater() {
    turns.taken(START);
    assertFalse(turns.isDue(START + interval.toNanos() - 1));
    assertTrue(turns.isDue(START + interval.toNanos()));
  }
}
