package org.ecrf.deploy.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecrf.deploy.postgres.Databases;
import org.ecrf.deploy.postgres.Migrations;
import org.ecrf.deploy.running.RunningSystem;
import org.postgresql.PGConnection;

/**
 * The running system's database once more, as it was at one moment, with the seals that were kept
 * outside of it: attacks are made on copies of this copy.
 */
final class CopiedDatabase {
  private static final String COPY = "audit_copy";
  private static final String SAVE_TRIGGERS =
      """
      create table public.saved as
        select t.oid as trigger, t.tgenabled from pg_trigger t
          join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'ecrf'::regnamespace;
      update pg_trigger t set tgenabled = 'D' from public.saved s where s.trigger = t.oid
      """;
  private static final String RESTORE_TRIGGERS =
      """
      update pg_trigger t set tgenabled = s.tgenabled from public.saved s where s.trigger = t.oid;
      drop table public.saved
      """;

  private final RunningSystem system = RunningSystem.get();
  private final Path kept;
  private int attacks;

  /** What a superuser does. */
  interface Deed {
    void on(Connection superuser) throws Exception;
  }

  private CopiedDatabase(Path kept) {
    this.kept = kept;
  }

  /**
   * @param kept becomes a data folder with the seals and the key, as they are now
   */
  static CopiedDatabase of(Path kept) throws Exception {
    CopiedDatabase copy = new CopiedDatabase(kept);
    copy.fill();
    Files.copy(copy.system.folder().seals(), kept.resolve("seals"));
    Files.copy(copy.system.folder().sealKey(), kept.resolve("seal-key"));
    return copy;
  }

  private void fill() throws Exception {
    run("postgres", "drop database if exists " + COPY);
    run("postgres", "create database " + COPY + " owner ecrf_owner template template0");
    Migrations.apply(url(COPY), "ecrf_owner", system.folder().secrets().of("owner"));
    run(COPY, SAVE_TRIGGERS);
    try (Connection from = superuser("ecrf");
        Connection to = superuser(COPY)) {
      from.setAutoCommit(false);
      from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      for (String table : tables(from)) {
        copy(from, to, table);
      }
      from.rollback();
    }
    run(COPY, RESTORE_TRIGGERS);
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'ecrf'"
                    + " and tablename not like 'flyway%' order by 1")) {
      while (row.next()) {
        tables.add("ecrf." + row.getString(1));
      }
    }
    return tables;
  }

  private static void copy(Connection from, Connection to, String table)
      throws SQLException, IOException {
    // what a migration has put there
    run(to, "delete from " + table);
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
    to.unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
  }

  /** A copy on which this was done, with all guards on again. Answers its name. */
  String after(Deed deed) throws Exception {
    String name = copied();
    run(name, SAVE_TRIGGERS);
    try (Connection superuser = superuser(name)) {
      deed.on(superuser);
    }
    run(name, RESTORE_TRIGGERS);
    return name;
  }

  /** A copy on which this was done, and left as it is. */
  String afterOnly(Deed deed) throws Exception {
    String name = copied();
    try (Connection superuser = superuser(name)) {
      deed.on(superuser);
    }
    return name;
  }

  private String copied() throws SQLException {
    String name = COPY + "_" + ++attacks;
    run("postgres", "drop database if exists " + name);
    run("postgres", "create database " + name + " template " + COPY);
    return name;
  }

  void drop(String name) throws SQLException {
    run("postgres", "drop database if exists " + name);
  }

  /** The copy itself, where it was made. */
  static void drop() throws SQLException {
    run("postgres", "drop database if exists " + COPY);
  }

  static Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(
        url(database), "postgres", RunningSystem.get().folder().secrets().of("superuser"));
  }

  /** The platform's own database, as the server reaches it. */
  Connection application() throws SQLException {
    return DriverManager.getConnection(
        url("ecrf"), "ecrf_app", system.folder().secrets().of("app"));
  }

  /** What a query says about the platform's own database. */
  static long number(String sql) throws SQLException {
    RunningSystem system = RunningSystem.get();
    try (Connection connection =
            DriverManager.getConnection(
                system.databaseUrl(), "ecrf_app", system.folder().secrets().of("app"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** What the operator sets to let a command work on this database. */
  Map<String, String> settings(String database) {
    return Map.of(
        "ECRF_DB_URL", url(database),
        "ECRF_DB_PASSWORD", system.folder().secrets().of("app"),
        "ECRF_DB_OWNER_PASSWORD", system.folder().secrets().of("owner"));
  }

  Path kept() {
    return kept;
  }

  private static String url(String database) {
    RunningSystem system = RunningSystem.get();
    return new Databases(system.running().ports().database(), system.folder().secrets())
        .url(database);
  }

  private static void run(String database, String sql) throws SQLException {
    try (Connection connection = superuser(database)) {
      run(connection, sql);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
