package org.ecrf.server.copy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.ecrf.server.exchange.Snapshot;
import org.ecrf.server.job.JobWork;
import org.ecrf.server.job.RunningJob;
import org.ecrf.server.seal.Attestation;
import org.ecrf.server.study.Studies;

/** Makes the copy of a site, all of it from one moment of the database. */
@ApplicationScoped
class CopyWork implements JobWork {
  static final String KIND = "copy";
  static final String SITE = "site";
  static final String BY = "by";
  static final String LANGUAGE = "language";
  private static final DateTimeFormatter NAMED =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Studies studies;
  private final Attestation attestation;
  private final Clock clock;

  @Resource(lookup = "java:jboss/datasources/EcrfDS")
  private DataSource database;

  @Inject
  @SuppressWarnings("NullAway.Init")
  CopyWork(Studies studies, Attestation attestation, Clock clock) {
    this.studies = studies;
    this.attestation = attestation;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(RunningJob job) throws Exception {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    CopyOrder order =
        new CopyOrder(
            job.study(),
            job.parameters().getOrDefault(SITE, ""),
            job.parameters().getOrDefault(BY, ""),
            job.parameters().getOrDefault(LANGUAGE, "en"),
            at);
    try (Snapshot snapshot = Snapshot.ofSite(database, order.study(), order.site(), at)) {
      job.file(
          "%s-site-%s-%s.zip".formatted(order.study(), order.site(), NAMED.format(at)),
          out -> new SiteCopy(order, snapshot, studies, attestation, job).write(out));
    }
  }
}
