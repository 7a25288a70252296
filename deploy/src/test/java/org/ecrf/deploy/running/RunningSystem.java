package org.ecrf.deploy.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecrf.deploy.keycloak.KeycloakAdministration;
import org.ecrf.deploy.postgres.PostgresServer;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.LinkedTree;
import org.ecrf.deploy.system.Ports;
import org.ecrf.deploy.system.Running;
import org.ecrf.deploy.system.Wait;
import org.ecrf.deploy.wildfly.WildFlyServer;
import org.jspecify.annotations.Nullable;

/**
 * The system under test: one for all tests of a run, with the demo's subjects, started when the
 * first test asks for it and stopped at the end of the session ({@link StopsAtTheEnd}).
 */
public final class RunningSystem {
  static final Path TARGET = Path.of(System.getProperty("ecrf.target", "target"));
  private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static @Nullable RunningSystem only;

  private final Launcher launcher = new Launcher(TARGET.toAbsolutePath());
  private final DataFolder folder = DataFolder.at(TARGET.resolve("test-data"));
  private final int port = Ports.anyFree();

  private RunningSystem() {}

  /** The system, started now where it is not yet. */
  public static synchronized RunningSystem get() {
    if (only == null) {
      RunningSystem fresh = new RunningSystem();
      fresh.stop();
      LinkedTree.delete(fresh.folder.root());
      only = fresh;
      fresh.start();
    }
    return only;
  }

  static synchronized void stopIfStarted() {
    if (only != null) {
      only.stop();
      only = null;
    }
  }

  /** {@code deploy/run --detach}: starts what does not run, and keeps the data. */
  public void start() {
    Launcher.Result result =
        launcher.call(
            // sealed as soon as something has changed
            Map.of("ECRF_SEAL_SECONDS", "2"),
            "run",
            "--detach",
            "--port",
            Integer.toString(port),
            "--data",
            folder.root().toString());
    if (result.code() != 0) {
      throw new IllegalStateException("deploy/run failed:\n" + result.output());
    }
  }

  /** {@code deploy/stop}. */
  public void stop() {
    Launcher.Result result = launcher.call(Map.of(), "stop", "--data", folder.root().toString());
    if (result.code() != 0) {
      throw new IllegalStateException("deploy/stop failed:\n" + result.output());
    }
  }

  /** Where the user interface is, without a slash at the end. */
  public String url() {
    return "http://localhost:" + port;
  }

  public DataFolder folder() {
    return folder;
  }

  public Launcher launcher() {
    return launcher;
  }

  /** A token for the API, as a program gets it in the demo realm. */
  public String token(String account) {
    return token(running(), account);
  }

  /** The same of another system. */
  public static String token(Running system, String account) {
    String form =
        "client_id=ecrf-cli&grant_type=password&username=%1$s&password=%1$s-demo"
            .formatted(account);
    HttpRequest request =
        HttpRequest.newBuilder(tokenAddress(system))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      Matcher token = ACCESS_TOKEN.matcher(answer.body());
      if (!token.find()) {
        throw new IllegalStateException("no token for " + account + ": " + answer.body());
      }
      return token.group(1);
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Keycloak's administration, for tests that end sessions there. */
  public KeycloakAdministration keycloak() {
    String address = "http://localhost:" + running().ports().keycloak();
    return KeycloakAdministration.of(address, folder.secrets());
  }

  /** {@code kill -9}: the server has no chance to end anything. */
  public void killWildFly() {
    kill(WildFlyServer.NAME);
  }

  /** {@code kill -9} of the process that the database's others belong to. */
  public void killPostgres() {
    kill(PostgresServer.NAME);
  }

  private void kill(String name) {
    kill(
        running().parts().stream()
            .filter(part -> part.name().equals(name))
            .flatMap(part -> part.process().stream())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(name + " does not run")));
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  /** {@code kill -9} of one database session of the platform; there is one at least. */
  public void killSession(Random random) {
    List<Long> sessions = sessions();
    ProcessHandle.of(sessions.get(random.nextInt(sessions.size()))).ifPresent(RunningSystem::kill);
  }

  private List<Long> sessions() {
    try (Connection connection =
            DriverManager.getConnection(databaseUrl(), "ecrf_app", folder.secrets().of("app"));
        PreparedStatement statement =
            connection.prepareStatement(
                "select pid from pg_stat_activity"
                    + " where usename = 'ecrf_app' and pid <> pg_backend_pid()");
        ResultSet rows = statement.executeQuery()) {
      List<Long> pids = new ArrayList<>();
      while (rows.next()) {
        pids.add(rows.getLong(1));
      }
      return pids;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What a balancer asks before it sends anything there. */
  public boolean isReady() {
    return Wait.answers(WildFlyServer.ready(running().ports()));
  }

  /** What runs, as the launcher has written it down. */
  public Running running() {
    return folder
        .state()
        .read()
        .orElseThrow(() -> new IllegalStateException("nothing runs on " + folder.root()));
  }

  /** The address of the platform's database, for tests that look behind the application. */
  public String databaseUrl() {
    return "jdbc:postgresql://127.0.0.1:" + running().ports().database() + "/ecrf";
  }

  /** The archive that is deployed. */
  public static Path application() {
    return TARGET.resolve("server/standalone/deployments/ROOT.war");
  }

  private static URI tokenAddress(Running system) {
    return URI.create(
        "http://localhost:%d/realms/ecrf/protocol/openid-connect/token"
            .formatted(system.ports().keycloak()));
  }
}
