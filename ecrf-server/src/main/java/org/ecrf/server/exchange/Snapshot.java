package org.ecrf.server.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.ecrf.model.dataset.Dataset;

/**
 * The database as it was at one moment, read-only, for everything that one export reads. Rows pass
 * through a cursor, so that the memory it takes does not grow with the study.
 */
final class Snapshot implements AutoCloseable {
  private final Connection connection;
  private final String study;
  private final long lock;

  private Snapshot(Connection connection, String study, long lock) {
    this.connection = connection;
    this.study = study;
    this.lock = lock;
  }

  /** Of all subjects that were locked up to this record. */
  static Snapshot open(DataSource database, String study, long lock) throws SQLException {
    Connection connection = database.getConnection();
    try {
      connection.setAutoCommit(false);
      try (Statement begin = connection.createStatement()) {
        begin.execute("set transaction isolation level repeatable read read only");
        begin.execute("set local statement_timeout = 0");
        begin.execute("set local idle_in_transaction_session_timeout = '10min'");
      }
      return new Snapshot(connection, study, lock);
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  /** Takes one row. */
  interface Row {
    void take(ResultSet row) throws Exception;
  }

  Instant lockedAt() throws Exception {
    List<Instant> at = new ArrayList<>();
    read(
        "select at from ecrf.lock_record where study = ? and id = ?",
        List.of(study, lock),
        row -> at.add(instant(row, "at")));
    return at.getFirst();
  }

  /** Versions that its entries were made with, or its subjects registered with. */
  List<PublishedVersion> versions() throws Exception {
    List<PublishedVersion> versions = new ArrayList<>();
    read(
        """
        with member as (
          select s.id, s.study_version from ecrf.lock_record l
            join ecrf.subject s on s.id = l.subject_id where l.study = ? and l.id <= ?)
        select v.version, v.published_at from ecrf.study_version v
         where v.study = ? and v.version in (
           select study_version from member
           union select e.study_version from ecrf.entry e join member m on m.id = e.subject_id)
         order by v.version
        """,
        List.of(study, lock, study),
        row ->
            versions.add(
                new PublishedVersion(
                    row.getInt("version"),
                    LocalDate.ofInstant(instant(row, "published_at"), ZoneOffset.UTC))));
    return versions;
  }

  /** A study version and the day of its publication. */
  record PublishedVersion(int version, LocalDate published) {}

  List<Dataset.Site> sites() throws Exception {
    List<Dataset.Site> sites = new ArrayList<>();
    read(
        """
        select code, name from ecrf.site t where study = ?
           and exists (select from ecrf.lock_record l
                        where l.study = t.study and l.site = t.code and l.id <= ?)
        """,
        List.of(study, lock),
        row -> sites.add(new Dataset.Site(row.getString("code"), row.getString("name"))));
    return sites;
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

  int size() throws Exception {
    List<Integer> count = new ArrayList<>();
    read(
        "select count(*) from ecrf.lock_record where study = ? and id <= ?",
        List.of(study, lock),
        row -> count.add(row.getInt(1)));
    return count.getFirst();
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
               e.visit, e.form, e.state as form_state, e.study_version, e.data
          from ecrf.lock_record l join ecrf.subject s on s.id = l.subject_id
        """
            + join
            + " where l.study = ? and l.id <= ? order by s.number collate \"C\"",
        all,
        each);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private void read(String sql, List<Object> parameters, Row each) throws Exception {
    try (var statement = connection.prepareStatement(sql)) {
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
