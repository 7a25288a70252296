package org.ecrf.server.login;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.ecrf.server.problem.Defects;
import org.ecrf.server.problem.Outage;
import org.jspecify.annotations.Nullable;

/**
 * Reads every few seconds what Keycloak has recorded: logins that it refused, and accounts that
 * were disabled or removed, of which it tells nobody by the back channel. Where the platform's
 * service account may not read that, it says so once and goes on without.
 */
@ApplicationScoped
class ProviderWatch {
  private static final Logger LOG = System.getLogger(ProviderWatch.class.getName());
  private static final int SECONDS = 5;

  /** The provider's records appear a moment after their time. */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  private final RefusedLogins refused;
  private final Logins logins;
  private final Clock clock;
  private final ProviderRecords records;
  private boolean saidSo;
  private @Nullable ScheduledFuture<?> reading;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  ProviderWatch(RefusedLogins refused, Logins logins, Clock clock) {
    this.refused = refused;
    this.logins = logins;
    this.clock = clock;
    records = new ProviderRecords(Provider.configured(), clock);
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    if (!Provider.configured().secret().isEmpty()) {
      reading = executor.scheduleWithFixedDelay(this::read, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  void stop(@Observes @Destroyed(ApplicationScoped.class) Object application) {
    if (reading != null) {
      reading.cancel(true);
    }
  }

  /** Never throws: what escaped would end the schedule. */
  private void read() {
    try {
      Instant now = clock.instant();
      readRefusals(now);
      readAccounts(now);
    } catch (ProviderRecords.NotGranted no) {
      if (!saidSo) {
        saidSo = true;
        LOG.log(
            Logger.Level.WARNING,
            "Refused logins stay out of the trail, and a disabled account is noticed only when its"
                + " token ends: the client's service account needs view-events and view-users ("
                + no.getMessage()
                + ")");
      }
    } catch (IOException away) {
      LOG.log(Logger.Level.DEBUG, "the provider does not answer");
    } catch (Throwable failure) {
      if (!Outage.causes(failure)) {
        LOG.log(Logger.Level.ERROR, "reading the provider's records: " + Defects.report(failure));
      }
    }
  }

  private void readRefusals(Instant now) throws IOException {
    List<JsonNode> since = records.refusals(refused.readUntil("refused").minus(OVERLAP));
    if (!since.isEmpty()) {
      refused.record(since);
    }
    refused.readUntil("refused", now);
  }

  private void readAccounts(Instant now) throws IOException {
    for (String subject : records.accounts(refused.readUntil("accounts").minus(OVERLAP))) {
      if (logins.holdsAny(subject) && !records.isEnabled(subject)) {
        logins.endAll(subject, LoginState.CLOSED);
      }
    }
    refused.readUntil("accounts", now);
  }
}
