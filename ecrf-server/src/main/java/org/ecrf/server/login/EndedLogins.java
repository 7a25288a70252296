package org.ecrf.server.login;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.ecrf.server.problem.Defects;
import org.ecrf.server.problem.Outage;
import org.jspecify.annotations.Nullable;

/**
 * Hears of logins that end, on whatever node: it looks at their table each second, and from then on
 * they open nothing here, and their pages are told.
 */
@ApplicationScoped
class EndedLogins {
  private static final Logger LOG = System.getLogger(EndedLogins.class.getName());

  /** Commits become visible out of order, and clocks of nodes differ a little. */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  private final Logins logins;
  private final HeldLogins held;
  private final Event<LoginEnded> ended;
  private final Clock clock;
  private final Map<String, Instant> told = new HashMap<>();
  private Instant looked;
  private @Nullable ScheduledFuture<?> looking;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  EndedLogins(Logins logins, HeldLogins held, Event<LoginEnded> ended, Clock clock) {
    this.logins = logins;
    this.held = held;
    this.ended = ended;
    this.clock = clock;
    looked = Instant.EPOCH;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    looked = clock.instant();
    looking = executor.scheduleWithFixedDelay(this::look, 1000, 1000, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes @Destroyed(ApplicationScoped.class) Object application) {
    if (looking != null) {
      looking.cancel(true);
    }
  }

  void idle(@Observes LoginIdle idle) {
    held.forget(idle.session());
    logins.end(idle.session(), LoginState.IDLE);
  }

  /** Never throws: what escaped would end the schedule. */
  private void look() {
    try {
      Instant now = clock.instant();
      Instant since = looked.minus(OVERLAP);
      logins.endedSince(since).forEach(this::tell);
      told.values().removeIf(moment -> moment.isBefore(since));
      looked = now;
    } catch (Throwable failure) {
      if (!Outage.causes(failure)) {
        LOG.log(Logger.Level.ERROR, "looking for ended logins: " + Defects.report(failure));
      }
    }
  }

  private void tell(LoginRow login) {
    Instant moment = Objects.requireNonNull(login.endedAt());
    if (!moment.equals(told.put(login.session(), moment))) {
      held.forget(login.session());
      ended.fire(new LoginEnded(login.session(), login.state()));
    }
  }
}
