package org.ecrf.server.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
    try (Connection connection = application.getConnection();
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
