package org.ecrf.server.badinput;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that the database holds, as a digest of each table: equal means that nothing was touched. */
record Stored(Map<String, String> tables) {
  private static final String TABLES =
      "select table_name from information_schema.tables"
          + " where table_schema = 'ecrf' and table_type = 'BASE TABLE' order by 1";

  /** That an attempt was refused is recorded, and is all that may be. */
  private static final String ROWS =
      "select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')"
          + " from ecrf.%s t%s";

  private static final String BUT_ATTEMPTS =
      " where not (chain = 'platform' and action = 'refused')";

  static Stored now() {
    try (Connection connection =
            DriverManager.getConnection(System.getProperty("ecrf.db.url"), "ecrf_owner", "owner");
        Statement statement = connection.createStatement()) {
      Map<String, String> tables = new TreeMap<>();
      for (String table : column(statement, TABLES)) {
        String rows = ROWS.formatted(table, table.equals("act") ? BUT_ATTEMPTS : "");
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
