package org.ecrf.server.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What stands around the tests in the container: a PostgreSQL with the roles and the schema of the
 * product, and free ports for WildFly. Nothing of it where no WildFly has been provisioned.
 */
public class Surroundings implements LauncherSessionListener {
  private static final int[] PORTS = {8080, 8443, 9990, 4712, 4713};
  private EmbeddedPostgres postgres;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("ecrf.wildfly") == null) {
      return;
    }
    KeyOfTests.in(Path.of(System.getProperty("ecrf.wildfly")).getParent());
    try {
      postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "40").start();
      createRoles();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = url("ecrf");
    Flyway.configure()
        .dataSource(url, "ecrf_owner", "owner")
        .schemas("ecrf")
        .defaultSchema("ecrf")
        .createSchemas(true)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    int offset = freeOffset();
    System.setProperty("ecrf.db.url", url);
    System.setProperty("ecrf.port.offset", String.valueOf(offset));
    System.setProperty("ecrf.port.management", String.valueOf(9990 + offset));
    System.setProperty("ecrf.http", "http://127.0.0.1:" + (8080 + offset) + "/server-it");
  }

  private void createRoles() throws SQLException, IOException {
    String script =
        new String(getClass().getResourceAsStream("/db/roles.sql").readAllBytes())
            .replace(":owner_password", "'owner'")
            .replace(":app_password", "'app'")
            .replaceAll("(?m)^--.*$", "");
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : script.split(";")) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
  }

  /** Each run begins to look elsewhere, so that two at once do not find the same. */
  private static int freeOffset() {
    int first = 1900 + 50 * (int) (ProcessHandle.current().pid() % 300);
    return IntStream.iterate(first, offset -> offset + 50)
        .limit(400)
        .filter(offset -> IntStream.of(PORTS).allMatch(port -> free(port + offset)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no free ports"));
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
