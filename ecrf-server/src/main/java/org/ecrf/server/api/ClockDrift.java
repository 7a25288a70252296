package org.ecrf.server.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * How far this node's clock, which gives every act its moment, is from the database's (21 CFR
 * 11.10(e): time-stamped trails). On one machine it is one clock and says nothing; of the wide
 * world it says only whether the operating system calls itself synchronised, where that can be
 * read.
 */
@ApplicationScoped
public class ClockDrift implements ReadyDetail {
  /** systemd-timesyncd keeps it; there is none in a container. */
  private static final Path SYNCHRONISED = Path.of("/run/systemd/timesync/synchronized");

  private final Clock clock;

  @Resource(lookup = "java:jboss/datasources/EcrfDS")
  private DataSource database;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ClockDrift(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Map<String, Object> told() {
    ClockReading reading = reading();
    Map<String, Object> told = new TreeMap<>(Map.of("synchronised", reading.synchronised()));
    if (reading.millisAheadOfDatabase() != null) {
      told.put("millisAheadOfDatabase", reading.millisAheadOfDatabase());
      told.put("uncertainMillis", reading.uncertainMillis());
    }
    return told;
  }

  /** Now. */
  public ClockReading reading() {
    String synchronised = Files.exists(SYNCHRONISED) ? "yes" : "unknown";
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      Instant before = clock.instant();
      Instant there = there(statement);
      Duration asked = Duration.between(before, clock.instant());
      long ahead = Duration.between(there, before.plus(asked.dividedBy(2))).toMillis();
      return new ClockReading(before, ahead, asked.toMillis() / 2 + 1, synchronised);
    } catch (SQLException away) {
      return new ClockReading(clock.instant(), null, null, synchronised);
    }
  }

  private static Instant there(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }
}
