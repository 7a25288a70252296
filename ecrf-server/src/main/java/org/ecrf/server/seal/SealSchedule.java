package org.ecrf.server.seal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.ecrf.server.problem.Outage;
import org.jspecify.annotations.Nullable;

/**
 * Seals soon after the start, at the interval, after what is sealed at once, and when the server
 * stops in order ({@link SealAtTheEnd}). At the start, because a server that was killed has left
 * unsealed acts.
 */
@ApplicationScoped
class SealSchedule {
  private static final Logger LOG = System.getLogger(SealSchedule.class.getName());

  /** A cancelled task is kept, and all of the application with it, until its next turn. */
  private static final long TURN = 5;

  private final SealSettings settings;
  private final Sealer sealer;
  private @Nullable ScheduledFuture<?> every;
  private final SealTurns turns;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  SealSchedule(SealSettings settings, Sealer sealer) {
    this.settings = settings;
    this.sealer = sealer;
    this.turns = new SealTurns(settings.interval());
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    if (settings.key().isEmpty()) {
      LOG.log(Logger.Level.WARNING, "ECRF_SEAL_KEY is not set: the trail is not sealed.");
      return;
    }
    every = executor.scheduleWithFixedDelay(this::sealInTime, TURN, TURN, TimeUnit.SECONDS);
  }

  private void sealInTime() {
    if (turns.isDue(System.nanoTime())) {
      seal();
      turns.taken(System.nanoTime());
    }
  }

  void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) SealDue due) {
    executor.execute(this::seal);
  }

  /** The last seal of this server. */
  void stop() {
    if (every != null) {
      every.cancel(false);
      seal();
    }
  }

  /** Never throws: what escaped would end the schedule. */
  private void seal() {
    try {
      sealer.seal();
    } catch (Throwable failure) {
      LOG.log(Logger.Level.ERROR, "The trail could not be sealed: " + Outage.report(failure));
    }
  }
}
