package org.ecrf.server.seal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.lang.System.Logger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Seals what has changed since the last seal. It works outside of any transaction of a use case, in
 * one of its own: what it sees is committed.
 */
@ApplicationScoped
public class Sealer {
  private static final Logger LOG = System.getLogger(Sealer.class.getName());

  private final SealSettings settings;
  private final Clock clock;
  private volatile @Nullable SealsFile file;
  private volatile String trouble = "";

  @Resource(lookup = "java:jboss/datasources/EcrfDS")
  private DataSource database;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Sealer(SealSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Makes a seal for each scope in which something has changed. Without a key nothing is sealed.
   *
   * @throws IllegalStateException where somebody has changed what was sealed before
   */
  public void seal() throws SQLException, IOException {
    if (settings.key().isEmpty()) {
      return;
    }
    SealKey key = settings.key().get();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        seal(new SealTable(connection), key, connection);
      } finally {
        connection.rollback();
      }
    }
  }

  private void seal(SealTable table, SealKey key, Connection connection)
      throws SQLException, IOException {
    table.lock();
    refuseForeignSeals(table, key);
    ChainHeads heads = new ChainHeads(connection);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<String, List<SealedHead>> byScope =
        heads.changed().stream()
            .collect(Collectors.groupingBy(SealedHead::scope, TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<SealedHead>> scope : byScope.entrySet()) {
      table.insert(Seal.next(table.last(scope.getKey()), now, scope.getValue(), key));
    }
    List<String> broken = heads.broken();
    connection.commit();
    if (file != null) {
      file.catchUp(table);
    }
    tell(broken.isEmpty() ? "" : "these chains no longer hold what was sealed: " + broken);
  }

  /** On seals that somebody has exchanged no further one is set. Runs under the lock. */
  private void refuseForeignSeals(SealTable table, SealKey key) throws SQLException, IOException {
    if (file == null && settings.file().isPresent()) {
      file = SealsFile.open(settings.file().get(), key);
    }
    Optional<String> disagreement = file == null ? Optional.empty() : file.disagreement(table);
    if (disagreement.isPresent()) {
      tell(disagreement.get());
      throw new IllegalStateException(disagreement.get());
    }
  }

  private void tell(String found) {
    if (!found.isEmpty() && !found.equals(trouble)) {
      LOG.log(Logger.Level.ERROR, "The trail was changed: " + found + ". Run deploy/audit verify.");
    }
    trouble = found;
  }

  /** What the last sealing found wrong; empty where nothing. */
  public String trouble() {
    return trouble;
  }

  /** The newest seal of a study. */
  public Optional<Seal> newest(String scope) {
    return read(table -> table.newest(scope));
  }

  /** The first seal that holds this act or a later one of its chain. */
  public Optional<Seal> covering(String scope, String chain, long seq) {
    return read(table -> table.covering(scope, chain, seq));
  }

  /** Some seals of a scope, the oldest first. */
  public List<Seal> kept(String scope, int offset, int limit) {
    return read(table -> table.some(scope, offset, limit));
  }

  private interface Reading<T> {
    T of(SealTable table) throws SQLException;
  }

  private <T> T read(Reading<T> reading) {
    try (Connection connection = database.getConnection()) {
      return reading.of(new SealTable(connection));
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }
}
