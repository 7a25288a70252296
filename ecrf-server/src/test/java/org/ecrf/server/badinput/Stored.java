package org.ecrf.server.badinput;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which row versions the database holds, as a digest of each table: an insert, an update and a
 * delete change it, and no value has to be read for it.
 */
record Stored(Map<String, String> tables) {
  private static final String TABLES =
      "select table_name from information_schema.tables"
          + " where table_schema = 'ecrf' and table_type = 'BASE TABLE' order by 1";

  /**
   * What the platform does by itself meanwhile: it seals, follows logins, sends letters again, and
   * tells of alerts that nobody opens.
   */
  private static final Set<String> BY_ITSELF =
      Set.of(
          "seal",
          "sealed_head",
          "login",
          "logout_notice",
          "provider_position",
          "letter",
          "digest",
          "safety_alert");

  private static final String ROWS =
      "select count(*) || ':' || coalesce(sum(hashtextextended(ctid::text || xmin::text, 0)), 0)"
          + " from ecrf.%s t%s";

  /** Refused attempts and logins stand in a chain of their own. */
  private static final String OF_STUDIES = " where chain <> 'platform'";

  static Stored now() {
    try (Connection connection =
            DriverManager.getConnection(System.getProperty("ecrf.db.url"), "ecrf_owner", "owner");
        Statement statement = connection.createStatement()) {
      Map<String, String> tables = new TreeMap<>();
      List<String> touched = column(statement, TABLES);
      touched.removeAll(BY_ITSELF);
      for (String table : touched) {
        String rows = ROWS.formatted(table, table.equals("act") ? OF_STUDIES : "");
        tables.put(table, column(statement, rows).getFirst());
      }
      return new Stored(tables);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> column(Statement statement, String sql) throws SQLException {
    List<String> column = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        column.add(rows.getString(1));
      }
    }
    return column;
  }
}
