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
import org.jspecify.annotations.Nullable;

/**
 * The database as it was at one moment, read-only, for everything that one export reads. Rows pass
 * through a cursor, so that the memory it takes does not grow with the study.
 */
public final class Snapshot implements AutoCloseable {
  private static final String MEMBERS = "ecrf.dataset_of(?, ?)";

  /** The subjects of a site as they stand, in place of those that were locked. */
  private static final String OF_SITE =
      """
      (select cast(1 as bigint) as lock_id, cast(current_setting('ecrf.at') as timestamptz) as at,
              '' as locked_by, '' as role, cast(null as jsonb) as visits,
              cast('[]' as jsonb) as stays_open, x.id as subject_id, x.number as subject, x.site,
              x.state, x.left_on, x.withdrawn_from, x.missed, x.study_version,
              cast(0 as bigint) as trail_seq, cast('' as bytea) as trail_head
         from ecrf.subject x
        where x.study = ? and cast(? as bigint) = 1 and x.site = current_setting('ecrf.site')
          and x.mistake is null)
      """;

  /** {@code member} and {@code entry} of the dataset that two parameters name. */
  static final String ENTRIES =
      """
      with member as not materialized (select * from ecrf.dataset_of(?, ?)),
      entry as not materialized (
        select e.subject_id, e.visit, e.form, e.state, e.study_version, e.data, null::jsonb as marks
          from member m join ecrf.entry e on e.subject_id = m.subject_id
         where e.mistake is null
           and not jsonb_exists(m.stays_open, split_part(e.form, '[', 1))
           and (m.visits is null or jsonb_exists(m.visits, split_part(e.visit, '[', 1)))
        union all
        select k.subject_id, k.visit, k.form, k.state, k.study_version, k.data, k.marks
          from member m join ecrf.lock_entry k
            on k.lock_id = m.lock_id and k.subject_id = m.subject_id)
      """;

  private final Connection connection;
  private final String study;
  private final long lock;
  private final String members;
  private final @Nullable Instant at;

  private Snapshot(
      Connection connection, String study, long lock, String members, @Nullable Instant at) {
    this.connection = connection;
    this.study = study;
    this.lock = lock;
    this.members = members;
    this.at = at;
  }

  /** Of the subjects of this lock; of a subject's, of all that were locked up to it. */
  static Snapshot open(DataSource database, String study, long lock) throws SQLException {
    return new Snapshot(begin(database), study, lock, MEMBERS, null);
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
      return new Snapshot(connection, study, 1, OF_SITE, at);
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

  /** That it shows, where it is of a site; of a dataset, its lock says it. */
  @Nullable Instant at() {
    return at;
  }

  /** The act of locking that the dataset ends with. */
  record LockedAct(String chain, long seq) {}

  LockedAct lockedAct() throws Exception {
    List<LockedAct> found = new ArrayList<>();
    read(
        "select l.subject, l.trail_seq from ecrf.lock_record l where l.study = ? and l.id = ?",
        List.of(study, lock),
        row -> found.add(new LockedAct(chain(row.getString("subject")), row.getLong("trail_seq"))));
    return found.getFirst();
  }

  private String chain(@Nullable String subject) {
    return (subject == null ? Chain.study(study) : Chain.subject(study, subject)).name();
  }

  /** Takes one row. */
  public interface Row {
    void take(ResultSet row) throws Exception;
  }

  /** Each subject of the dataset as its lock has it, in the order of locking. */
  void records(Row each) throws Exception {
    read(
        """
        select m.lock_id as id, m.subject, m.site, m.at, m.locked_by, m.role, m.trail_seq,
               encode(m.trail_head, 'hex') as trail_head
          from ecrf.dataset_of(?, ?) m order by m.lock_id, m.subject collate "C"
        """,
        List.of(study, lock),
        each);
  }

  /**
   * A row for each entry that the join gives, subject after subject: of each what was locked, and
   * what stays open as it was then.
   *
   * @param join brings in {@code e} from the dataset's own {@code entry}; parameters of its own
   */
  void entries(String join, List<Object> parameters, Row each) throws Exception {
    List<Object> all = new ArrayList<>(List.of(study, lock));
    all.addAll(parameters);
    read(
        ENTRIES
            + """
            select m.subject as number, m.site, m.state, s.consented,
                   m.study_version as registered_with, m.left_on, m.withdrawn_from, m.missed,
                   m.at as locked_at, m.visits,
                   (select t.time_zone from ecrf.site t where t.study = s.study and t.code = s.site)
                     as time_zone,
                   e.visit, e.form, e.state as form_state, e.study_version, e.data
              from member m join ecrf.subject s on s.id = m.subject_id
            """
            + join
            + " order by m.subject collate \"C\"",
        all,
        each);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public void read(String sql, List<Object> parameters, Row each) throws Exception {
    try (var statement = connection.prepareStatement(sql.replace(MEMBERS, members))) {
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
