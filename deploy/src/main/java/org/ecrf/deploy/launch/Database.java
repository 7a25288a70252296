package org.ecrf.deploy.launch;

import java.util.Map;
import java.util.Optional;
import org.ecrf.deploy.system.Failure;

/**
 * A PostgreSQL database for the platform.
 *
 * @param url JDBC address
 * @param user the application's user, who owns nothing
 * @param owner owns the schema and migrates it; the server never gets to know the password
 */
public record Database(
    String url, String user, String password, String owner, String ownerPassword) {

  /** A database of the operator's, where {@code ECRF_DB_URL} names one. */
  static Optional<Database> from(Map<String, String> env) {
    return Optional.ofNullable(env.get("ECRF_DB_URL"))
        .map(
            url ->
                new Database(
                    url,
                    env.getOrDefault("ECRF_DB_USER", "ecrf_app"),
                    needed(env, "ECRF_DB_PASSWORD"),
                    env.getOrDefault("ECRF_DB_OWNER", "ecrf_owner"),
                    needed(env, "ECRF_DB_OWNER_PASSWORD")));
  }

  private static String needed(Map<String, String> env, String name) {
    String value = env.get(name);
    if (value == null || value.isBlank()) {
      throw new Failure("ECRF_DB_URL names a database, so " + name + " must be set too.");
    }
    return value;
  }
}
