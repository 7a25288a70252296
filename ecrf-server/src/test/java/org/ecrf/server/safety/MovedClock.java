package org.ecrf.server.safety;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The one clock of the platform, put forward by a test. */
@Alternative
@Priority(1)
@ApplicationScoped
class MovedClock {
  private static volatile Duration ahead = Duration.ZERO;

  static void forward(Duration by) {
    ahead = ahead.plus(by);
  }

  @Produces
  @Singleton
  Clock clock() {
    return new Moved(ZoneOffset.UTC);
  }

  private static final class Moved extends Clock {
    private final ZoneId zone;

    private Moved(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Moved(other);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }
  }
}
