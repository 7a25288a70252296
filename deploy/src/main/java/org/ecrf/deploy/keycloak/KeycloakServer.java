package org.ecrf.deploy.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Failure;
import org.ecrf.deploy.system.LinkedTree;
import org.ecrf.deploy.system.LogFile;
import org.ecrf.deploy.system.Part;
import org.ecrf.deploy.system.Program;
import org.ecrf.deploy.system.Secrets;
import org.ecrf.deploy.system.Wait;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak in production mode on loopback, with a database of its own. The demo realm is imported
 * once, into an empty database.
 */
public final class KeycloakServer {
  public static final String NAME = "Keycloak";

  /** The name of the first administrator of Keycloak itself; the password is in the data folder. */
  public static final String ADMINISTRATOR = "keycloak-admin";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String FAILED = "Failed to start server";

  private final Path program;
  private final DataFolder folder;
  private final int port;
  private final LogFile log;

  /**
   * @param program where the build has put Keycloak
   */
  public KeycloakServer(Path program, DataFolder folder, int port) {
    this.program = program;
    this.folder = folder;
    this.port = port;
    this.log = LogFile.fromNow(folder.logs().resolve("keycloak.log"));
  }

  /** The issuer of tokens. */
  public String realm() {
    return address() + "/realms/ecrf";
  }

  public Part start(String databaseUrl, String heap) {
    Path home = folder.programs().resolve("keycloak");
    LinkedTree.mirror(program, home);
    placeRealm(home.resolve("data").resolve("import"));
    return Program.startServer(NAME, command(home, heap), settings(databaseUrl), log.path());
  }

  /**
   * @throws Failure where it ends or does not answer in time
   */
  public void awaitReady(Part part) {
    URI wellKnown = URI.create(realm() + "/.well-known/openid-configuration");
    Wait.untilReady(part, wellKnown, PATIENCE, log, FAILED);
  }

  /**
   * The realm is imported once, but the platform's port may be another at each start.
   *
   * @param web the platform's port
   */
  public void tellsOfEndedSessions(int web) {
    KeycloakAdministration.of(address(), folder.secrets())
        .setClientAttribute(
            "ecrf-web",
            "backchannel.logout.url",
            "http://localhost:" + web + "/backchannel-logout");
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private static void placeRealm(Path into) {
    try (@Nullable InputStream realm =
        KeycloakServer.class.getResourceAsStream("/keycloak/ecrf-realm.json")) {
      if (realm == null) {
        throw new IllegalStateException("the realm is not in the distribution");
      }
      Files.createDirectories(into);
      Files.copy(realm, into.resolve("ecrf-realm.json"));
    } catch (IOException refused) {
      throw new Failure("The realm cannot be placed in " + into + ".", refused);
    }
  }

  /** What {@code kc.sh} would run, without the shell that would stand between us and the server. */
  private static List<String> command(Path home, String heap) {
    return List.of(
        Program.java(),
        "-Xms64m",
        "-Xmx" + heap,
        "-XX:MaxMetaspaceSize=256m",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "-Dkc.home.dir=" + home,
        "-Djboss.server.config.dir=" + home.resolve("conf"),
        "-Dpicocli.disable.closures=true",
        "-cp",
        home.resolve("lib").resolve("quarkus-run.jar").toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
        "start",
        "--optimized",
        "--import-realm");
  }

  /** By environment, since other users of the machine can read a command line. */
  private Map<String, String> settings(String databaseUrl) {
    Secrets secrets = folder.secrets();
    Map<String, String> settings = new HashMap<>();
    settings.put("KC_DB_URL", databaseUrl);
    settings.put("KC_DB_USERNAME", "keycloak");
    settings.put("KC_DB_PASSWORD", secrets.of("keycloak"));
    settings.put("KC_DB_POOL_MAX_SIZE", "20");
    settings.put("KC_HTTP_ENABLED", "true");
    settings.put("KC_HTTP_HOST", "127.0.0.1");
    settings.put("KC_HTTP_PORT", Integer.toString(port));
    settings.put("KC_HOSTNAME", address());
    settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
    settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak-admin"));
    settings.put("KC_CACHE", "local");
    settings.put("KC_LOG", "file");
    settings.put("KC_LOG_FILE", log.path().toString());
    return settings;
  }
}
