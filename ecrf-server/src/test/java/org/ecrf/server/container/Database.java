package org.ecrf.server.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The database as the application's user sees it, and as its owner could reach it. */
@ApplicationScoped
public class Database {
  @Resource(lookup = "java:jboss/datasources/EcrfDS")
  private DataSource application;

  @Resource(lookup = "java:jboss/datasources/OwnerDS")
  private DataSource owner;

  /** The SQL state with which the application's user is refused; empty where it succeeds. */
  public Optional<String> refusal(String sql) {
    try (Connection connection = application.getConnection()) {
      return refusal(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same for the schema's owner, who could do more. */
  public Optional<String> refusalOfOwner(String sql) {
    try (Connection connection = owner.getConnection()) {
      return refusal(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> refusal(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(e.getSQLState());
    }
  }

  /** The first column of each row. */
  public List<String> column(String sql) {
    return column(application, sql);
  }

  /** The same of what the application may not read. */
  public List<String> columnOfOwner(String sql) {
    return column(owner, sql);
  }

  /** All columns of all tables in which this text stands, also as bytes. */
  public List<String> holding(String text) {
    String like = text.replace("'", "''");
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    return columnOfOwner(
            """
            select format('%I.%I.%I', c.table_schema, c.table_name, c.column_name)
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where t.table_type = 'BASE TABLE'
               and c.table_schema not in ('pg_catalog', 'information_schema')
            """)
        .stream()
        .filter(
            column -> {
              String table = column.substring(0, column.lastIndexOf('.'));
              String value = column.substring(column.lastIndexOf('.') + 1) + "::text";
              return !columnOfOwner(
                      "select 1 from %s where strpos(%s, '%s') > 0 or strpos(%s, '%s') > 0 limit 1"
                          .formatted(table, value, like, value, hex))
                  .isEmpty();
            })
        .toList();
  }

  private static List<String> column(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
