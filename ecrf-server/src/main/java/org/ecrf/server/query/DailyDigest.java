package org.ecrf.server.query;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.ecrf.server.mail.Outbox;
import org.ecrf.server.problem.Defects;
import org.ecrf.server.problem.Outage;
import org.jspecify.annotations.Nullable;

/**
 * Once a day, from the hour that the operator has set, whoever has open queries is told by letter.
 * Each node looks; the first one writes for all. A platform that was down at that hour does it when
 * it is back on the same day.
 */
@ApplicationScoped
class DailyDigest {
  private static final Logger LOG = System.getLogger(DailyDigest.class.getName());

  private final DigestSettings settings;
  private final Digests digests;
  private final Outbox outbox;
  private final Clock clock;
  private @Nullable ScheduledFuture<?> looking;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  @SuppressWarnings("NullAway.Init")
  DailyDigest(DigestSettings settings, Digests digests, Outbox outbox, Clock clock) {
    this.settings = settings;
    this.digests = digests;
    this.outbox = outbox;
    this.clock = clock;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    if (outbox.isServed() && settings.hour().isPresent()) {
      looking = executor.scheduleWithFixedDelay(this::look, 30, 60, TimeUnit.SECONDS);
    }
  }

  void stop(@Observes @Destroyed(ApplicationScoped.class) Object application) {
    if (looking != null) {
      looking.cancel(true);
    }
  }

  /** Never throws: what escaped would end the schedule. */
  private void look() {
    try {
      ZonedDateTime now = clock.instant().atZone(settings.zone());
      if (now.getHour() >= settings.hour().orElseThrow()) {
        digests.write(now.toLocalDate());
      }
    } catch (Throwable failure) {
      if (!Outage.causes(failure)) {
        LOG.log(Logger.Level.ERROR, "writing the daily letters: " + Defects.report(failure));
      }
    }
  }
}
