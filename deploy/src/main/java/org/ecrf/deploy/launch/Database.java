package org.ecrf.deploy.launch;

import java.util.Map;
import java.util.Optional;
import org.ecrf.deploy.postgres.Databases;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Secrets;

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

  /**
   * The database that comes with the distribution.
   *
   * @param databases of the cluster in the data folder
   */
  static Database ofOurOwn(Databases databases, Secrets secrets) {
    return new Database(
        databases.url("ecrf"), "ecrf_app", secrets.of("app"), "ecrf_owner", secrets.of("owner"));
  }

  /**
   * The one that comes with the distribution, as it runs on this data folder.
   *
   * @throws Failure where it does not run
   */
  public static Database running(DataFolder folder) {
    int port =
        folder
            .state()
            .read()
            .filter(running -> running.missing().isEmpty())
            .map(running -> running.ports().database())
            .orElseThrow(
                () ->
                    new Failure(
                        "Nothing runs on " + folder.root() + ": start it with deploy/run."));
    return ofOurOwn(new Databases(port, folder.secrets()), folder.secrets());
  }

  private static String needed(Map<String, String> env, String name) {
    String value = env.get(name);
    if (value == null || value.isBlank()) {
      throw new Failure("ECRF_DB_URL names a database, so " + name + " must be set too.");
    }
    return value;
  }
}
