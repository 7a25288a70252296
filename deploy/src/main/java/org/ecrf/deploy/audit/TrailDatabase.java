package org.ecrf.deploy.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.ecrf.deploy.launch.Database;
import org.ecrf.deploy.system.Failure;

/**
 * The trail and the state of the platform at one moment, read-only, as the lines of a package. Rows
 * pass through cursors, chain after chain: the memory it takes does not grow with the study.
 */
public final class TrailDatabase implements VerifyTrail.Source, AutoCloseable {
  private static final Comparator<String> BY_BYTES =
      (one, other) -> one.equals(other) ? 0 : VerifyTrail.Order.before(one, other) ? -1 : 1;

  /** Walks along the primary key from chain to chain. */
  private static final String CHAINS =
      """
      with recursive chain(name) as (
        select min(a.chain) from ecrf.act a
        union all
        select (select min(a.chain) from ecrf.act a where a.chain > c.name)
          from chain c where c.name is not null)
      select name from chain where name is not null
      union select 'study:' || id from ecrf.study
      union select 'subject:' || study || '/' || number from ecrf.subject
      """;

  private final Connection connection;
  private final String scope;
  private final List<String> chains;

  private TrailDatabase(Connection connection, String scope) throws SQLException {
    this.connection = connection;
    this.scope = scope;
    this.chains = chains();
  }

  /**
   * @param scope {@code study:<id>}; empty: everything
   */
  public static TrailDatabase open(Database database, String scope) {
    try {
      Properties login = new Properties();
      login.setProperty("user", database.user());
      login.setProperty("password", database.password());
      // the driver would write values of subjects into its messages
      login.setProperty("logServerErrorDetail", "false");
      Connection connection = DriverManager.getConnection(database.url(), login);
      connection.setAutoCommit(false);
      try (Statement begin = connection.createStatement()) {
        begin.execute("set transaction isolation level repeatable read read only");
        // what is defined in a schema is written with its name wherever that is not on the path
        begin.execute("set local search_path = ''");
        begin.execute("set local statement_timeout = 0");
        begin.execute("set local idle_in_transaction_session_timeout = 0");
      }
      return new TrailDatabase(connection, scope);
    } catch (SQLException refused) {
      throw new Failure("The database cannot be read: " + refused.getMessage(), refused);
    }
  }

  private List<String> chains() throws SQLException {
    TreeSet<String> names = new TreeSet<>(BY_BYTES);
    try (Rows rows = Rows.of(connection, CHAINS)) {
      rows.forEachRemaining(names::add);
    }
    names.removeIf(chain -> !scope.isEmpty() && !VerifyTrail.Scope.of(chain).equals(scope));
    return List.copyOf(names);
  }

  @Override
  public String scope() {
    return scope;
  }

  /** The moment of the snapshot. */
  String moment() {
    return Rows.of(
            connection,
            "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
        .next();
  }

  @Override
  public Iterator<String> acts() {
    return new ChainByChain(chains, chain -> Rows.of(connection, TrailQueries.ACTS, chain));
  }

  @Override
  public Iterator<String> seals() {
    return scope.isEmpty()
        ? Rows.of(connection, TrailQueries.SEALS + TrailQueries.SEALS_ORDER)
        : Rows.of(
            connection, TrailQueries.SEALS + "where scope = ? " + TrailQueries.SEALS_ORDER, scope);
  }

  @Override
  public Iterator<String> state() {
    return new ChainByChain(chains, this::stateOf);
  }

  @Override
  public Iterator<String> guards() {
    return Guards.differences(connection);
  }

  private Rows stateOf(String chain) {
    if (chain.equals("platform")) {
      return Rows.of(connection, TrailQueries.STATE_OF_PLATFORM, chain);
    }
    if (chain.startsWith("study:")) {
      return Rows.of(
          connection, TrailQueries.STATE_OF_STUDY, chain, chain.substring("study:".length()));
    }
    int slash = chain.lastIndexOf('/');
    if (chain.startsWith("subject:") && slash > 0) {
      return Rows.of(
          connection,
          TrailQueries.STATE_OF_SUBJECT,
          chain,
          chain.substring("subject:".length(), slash),
          chain.substring(slash + 1));
    }
    return Rows.of(connection, "select '' where false");
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException gone) {
      // nothing was written
    }
  }
}
