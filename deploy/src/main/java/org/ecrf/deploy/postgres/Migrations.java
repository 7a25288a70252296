package org.ecrf.deploy.postgres;

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
          "The database cannot be brought to this version: "
              + refused.getMessage().lines().findFirst().orElse("unknown"),
          refused);
    }
  }
}
