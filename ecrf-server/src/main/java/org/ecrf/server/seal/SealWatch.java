package org.ecrf.server.seal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.ecrf.server.audit.Chain;
import org.jspecify.annotations.Nullable;

/** Tells how the sealing stands, to whoever runs the platform. */
@ApplicationScoped
public class SealWatch {
  private static final String LAST =
      """
      select max(newest.at) as at
        from ecrf.seal first
       cross join lateral (select s.at from ecrf.seal s where s.scope = first.scope
                            order by s.number desc limit 1) newest
       where first.number = 1
      """;

  private static final String HEAD =
      """
      select h.number, h.seq, encode(h.hash, 'hex') as hash
        from ecrf.sealed_head h where h.chain = ?
      """;

  private final SealSettings settings;
  private final Sealer sealer;

  @Resource(lookup = "java:jboss/datasources/EcrfDS")
  private DataSource database;

  @Inject
  @SuppressWarnings("NullAway.Init")
  SealWatch(SealSettings settings, Sealer sealer) {
    this.settings = settings;
    this.sealer = sealer;
  }

  /** As of what is committed. */
  public Sealing now() {
    try (Connection connection = database.getConnection()) {
      return new Sealing(
          settings.key().isPresent(),
          !sealer.trouble().isEmpty(),
          settings.interval().toSeconds(),
          last(connection),
          new ChainHeads(connection).changed().size(),
          head(connection));
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  private static @Nullable Instant last(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAST);
        ResultSet row = statement.executeQuery()) {
      row.next();
      OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
      return at == null ? null : at.toInstant();
    }
  }

  private static Sealing.@Nullable Head head(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HEAD)) {
      statement.setString(1, Chain.PLATFORM.name());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new Sealing.Head(row.getLong("number"), row.getLong("seq"), row.getString("hash"))
            : null;
      }
    }
  }
}
