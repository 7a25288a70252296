package org.ecrf.deploy.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.ecrf.deploy.system.Failure;

/** The first column of a query's rows, read through a cursor and closed after the last one. */
final class Rows implements Iterator<String>, AutoCloseable {
  private static final int AT_ONCE = 500;

  private final PreparedStatement statement;
  private final ResultSet rows;
  private boolean there;

  private Rows(PreparedStatement statement) throws SQLException {
    this.statement = statement;
    this.rows = statement.executeQuery();
    this.there = rows.next();
  }

  static Rows of(Connection connection, String sql, String... parameters) {
    try {
      PreparedStatement statement = connection.prepareStatement(sql);
      statement.setFetchSize(AT_ONCE);
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      return new Rows(statement);
    } catch (SQLException failure) {
      throw new Failure("The database cannot be read: " + failure.getMessage(), failure);
    }
  }

  @Override
  public boolean hasNext() {
    return there;
  }

  @Override
  public String next() {
    if (!there) {
      throw new NoSuchElementException();
    }
    try {
      String value = rows.getString(1);
      there = rows.next();
      if (!there) {
        close();
      }
      return value;
    } catch (SQLException failure) {
      throw new Failure("The database cannot be read: " + failure.getMessage(), failure);
    }
  }

  @Override
  public void close() {
    try {
      statement.close();
    } catch (SQLException gone) {
      // nothing was written
    }
  }
}
