package org.ecrf.server.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.ecrf.server.audit.Chain;

/**
 * The database as it was at one moment, read-only, for everything that one export reads. Rows pass
 * through a cursor, so that the memory it takes does not grow with the study.
 */
public final class Snapshot implements AutoCloseable {
  private static final String LOCKED = "ecrf.lock_record";

  /** The subjects of a site as they stand, in place of those that were locked. */
  private static final String OF_SITE =
      """
      (select cast(1 as bigint) as id, x.study, x.id as subject_id, x.number as subject, x.site,
              cast(current_setting('ecrf.at') as timestamptz) as at
         from ecrf.subject x
        where x.site = current_setting('ecrf.site') and x.mistake is null)
      """;

  private final Connection connection;
  private final String study;
  private final long lock;
  private final String members;

  private Snapshot(Connection connection, String study, long lock, String members) {
    this.connection = connection;
    this.study = study;
    this.lock = lock;
    this.members = members;
  }

  /** Of all subjects that were locked up to this record. */
  static Snapshot open(DataSource database, String study, long lock) throws SQLException {
    return new Snapshot(begin(database), study, lock, LOCKED);
  }

  /** Of all subjects of a site, locked or not. */
  public static Snapshot ofSite(DataSource database, String study, String site, Instant at)
      throws SQLException {
    Connection connection = begin(database);
    try (var set =
        connection.prepareStatement(
            "select set_config('ecrf.site', ?, true), set_config('ecrf.at', ?, true)")) {
      set.setString(1, site);
      set.setString(2, at.toString());
      set.execute();
      return new Snapshot(connection, study, 1, OF_SITE);
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  private static Connection begin(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    try {
      connection.setAutoCommit(false);
      try (Statement begin = connection.createStatement()) {
        begin.execute("set transaction isolation level repeatable read read only");
        begin.execute("set local statement_timeout = 0");
        begin.execute("set local idle_in_transaction_session_timeout = '10min'");
      }
      return connection;
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  public String study() {
    return study;
  }

  long lock() {
    return lock;
  }

  /** The act of locking that the dataset ends with. */
  record LockedAct(String chain, long seq) {}

  LockedAct lockedAct() throws Exception {
    List<LockedAct> found = new ArrayList<>();
    read(
        "select l.subject, l.trail_seq from ecrf.lock_record l where l.study = ? and l.id = ?",
        List.of(study, lock),
        row ->
            found.add(
                new LockedAct(
                    Chain.subject(study, row.getString("subject")).name(),
                    row.getLong("trail_seq"))));
    return found.getFirst();
  }

  /** Takes one row. */
  public interface Row {
    void take(ResultSet row) throws Exception;
  }

  /** Each lock record of the dataset, in the order of locking. */
  void records(Row each) throws Exception {
    read(
        """
        select l.id, l.subject, l.site, l.at, l.locked_by, l.role, l.trail_seq,
               encode(l.trail_head, 'hex') as trail_head
          from ecrf.lock_record l where l.study = ? and l.id <= ? order by l.id
        """,
        List.of(study, lock),
        each);
  }

  /**
   * A row for each entry that the join gives, subject after subject.
   *
   * @param join brings in {@code e}, the entries; its parameters come first
   */
  void entries(String join, List<Object> parameters, Row each) throws Exception {
    List<Object> all = new ArrayList<>(parameters);
    all.addAll(List.of(study, lock));
    read(
        """
        select s.number, s.site, s.state, s.consented, s.study_version as registered_with,
               s.left_on, s.withdrawn_from, s.missed, l.at as locked_at,
               (select t.time_zone from ecrf.site t where t.study = s.study and t.code = s.site)
                 as time_zone,
               e.visit, e.form, e.state as form_state, e.study_version, e.data
          from ecrf.lock_record l join ecrf.subject s on s.id = l.subject_id
        """
            + join
            + " where l.study = ? and l.id <= ? order by s.number collate \"C\"",
        all,
        each);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public void read(String sql, List<Object> parameters, Row each) throws Exception {
    try (var statement = connection.prepareStatement(sql.replace(LOCKED, members))) {
      statement.setFetchSize(500);
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.take(rows);
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
    }
  }
}
