package org.ecrf.server.safety;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.ecrf.server.problem.Defects;
import org.ecrf.server.problem.Outage;
import org.jspecify.annotations.Nullable;

/** Looks on each node, again and again, for alerts that nobody has opened in time. */
@ApplicationScoped
class Escalation {
  private static final Logger LOG = System.getLogger(Escalation.class.getName());
  private static final long SECONDS = 5;

  private final LateAlerts late;
  private @Nullable ScheduledFuture<?> looking;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  Escalation(LateAlerts late) {
    this.late = late;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    looking = executor.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes @Destroyed(ApplicationScoped.class) Object application) {
    if (looking != null) {
      looking.cancel(true);
    }
  }

  /** Never throws: what escaped would end the schedule. One that fails keeps no other waiting. */
  private void look() {
    try {
      late.now().forEach(this::escalate);
    } catch (Throwable failure) {
      log("looking for late alerts", failure);
    }
  }

  private void escalate(LateAlerts.Late alert) {
    try {
      late.escalate(alert);
    } catch (RuntimeException failure) {
      log("alert " + alert.id(), failure);
    }
  }

  private static void log(String what, Throwable failure) {
    if (!Outage.causes(failure)) {
      LOG.log(Logger.Level.ERROR, what + ": " + Defects.report(failure));
    }
  }
}
