package org.ecrf.deploy.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.Secrets;
import org.jspecify.annotations.Nullable;

/** Makes the roles and databases of the platform and of Keycloak, where they are missing. */
public final class Databases {
  /** PostgreSQL's codes for a role and for a database that exist. */
  private static final Set<String> EXISTS = Set.of("42710", "42P04");

  private static final String PLATFORM = "/db/roles.sql";
  private static final String KEYCLOAK = "/keycloak/roles.sql";

  private final int port;
  private final Secrets secrets;

  public Databases(int port, Secrets secrets) {
    this.port = port;
    this.secrets = secrets;
  }

  /** Statement by statement; what exists is left as it is, so that it can be repeated. */
  public void createUnlessThere() {
    try (Connection connection =
            DriverManager.getConnection(
                url("postgres"), PostgresServer.SUPERUSER, secrets.of("superuser"));
        Statement statement = connection.createStatement()) {
      for (String sql : (Iterable<String>) statements()::iterator) {
        runUnlessDone(statement, sql);
      }
    } catch (SQLException refused) {
      throw new Failure("The database refused its roles: " + refused.getMessage(), refused);
    }
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private Stream<String> statements() {
    Map<String, String> passwords =
        Map.of(
            ":owner_password", secrets.of("owner"),
            ":app_password", secrets.of("app"),
            ":keycloak_password", secrets.of("keycloak"));
    return Stream.of(PLATFORM, KEYCLOAK)
        .flatMap(script -> split(read(script)).stream())
        .map(sql -> fill(sql, passwords));
  }

  private static void runUnlessDone(Statement statement, String sql) throws SQLException {
    try {
      statement.execute(sql);
    } catch (SQLException refused) {
      if (!EXISTS.contains(refused.getSQLState())) {
        throw refused;
      }
    }
  }

  static List<String> split(String script) {
    return Stream.of(script.replaceAll("--[^\n]*", "").split(";"))
        .map(String::strip)
        .filter(sql -> !sql.isEmpty())
        .toList();
  }

  private static String fill(String sql, Map<String, String> passwords) {
    String filled = sql;
    for (Map.Entry<String, String> password : passwords.entrySet()) {
      filled = filled.replace(password.getKey(), "'" + password.getValue() + "'");
    }
    return filled;
  }

  private static String read(String resource) {
    try (@Nullable InputStream script = Databases.class.getResourceAsStream(resource)) {
      if (script == null) {
        throw new IllegalStateException("not in the distribution: " + resource);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(resource, unreadable);
    }
  }
}
