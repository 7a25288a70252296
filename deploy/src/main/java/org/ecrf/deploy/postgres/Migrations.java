package org.ecrf.deploy.postgres;

import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ecrf.deploy.system.Failure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema to the version of this build, as its owner and before the server starts: the
 * server itself never holds the owner's password.
 */
public final class Migrations {
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private Migrations() {}

  /** The version of the schema afterwards. */
  public static String apply(String url, String owner, String password) {
    FLYWAY.setLevel(Level.SEVERE);
    try {
      return Flyway.configure()
          .dataSource(url, owner, password)
          .schemas("ecrf")
          .defaultSchema("ecrf")
          .createSchemas(true)
          .locations("classpath:db/migration")
          .cleanDisabled(true)
          .load()
          .migrate()
          .database;
    } catch (FlywayException refused) {
      throw new Failure(
          away(refused)
              .map(sql -> "The database cannot be reached by its owner: " + firstLine(sql))
              .orElse("The database cannot be brought to this version: " + firstLine(refused)),
          refused);
    }
  }

  /** SQL states 08, no connection, and 28, no such user or password. */
  private static Optional<SQLException> away(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getSQLState() != null) {
        boolean away = sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("28");
        return Optional.of(sql).filter(found -> away);
      }
    }
    return Optional.empty();
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown");
  }
}
