package org.ecrf.deploy.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.ecrf.deploy.keycloak.KeycloakServer;
import org.ecrf.deploy.postgres.Databases;
import org.ecrf.deploy.postgres.Migrations;
import org.ecrf.deploy.postgres.PostgresServer;
import org.ecrf.deploy.system.DataFolder;
import org.ecrf.deploy.system.Part;
import org.ecrf.deploy.system.Ports;
import org.ecrf.deploy.system.Progress;
import org.ecrf.deploy.system.Running;
import org.ecrf.deploy.system.SealKeyFile;
import org.ecrf.deploy.wildfly.WildFlyServer;

/**
 * Starts the servers of one data folder. Each is written down the moment it runs, so that a
 * launcher killed in the middle leaves nothing that nobody knows of.
 */
public final class Launch {
  private final Distribution distribution;
  private final DataFolder folder;
  private final Settings settings;
  private final Progress progress;
  private Running running;

  public Launch(
      Distribution distribution,
      DataFolder folder,
      Settings settings,
      Ports ports,
      Progress progress) {
    this.distribution = distribution;
    this.folder = folder;
    this.settings = settings;
    this.progress = progress;
    this.running = Running.nothing(ports);
  }

  /** Everything, until the application says that it is ready. */
  public Running start() {
    folder.state().write(running);
    if (settings.needsPostgres()) {
      startPostgres();
    }
    Database database = settings.database().orElseGet(this::ownDatabase);
    progress.step("Database schema", () -> migrate(database));
    Identity identity = settings.identity().orElseGet(this::startKeycloak);
    startWildFly(database, identity);
    return running;
  }

  private void startPostgres() {
    progress.step(
        "PostgreSQL on port " + running.ports().database(),
        () -> {
          started(new PostgresServer(folder).start(running.ports().database()));
          databases().createUnlessThere();
        });
  }

  private Databases databases() {
    return new Databases(running.ports().database(), folder.secrets());
  }

  private Database ownDatabase() {
    return Database.ofOurOwn(databases(), folder.secrets());
  }

  private static void migrate(Database database) {
    Migrations.apply(database.url(), database.owner(), database.ownerPassword());
  }

  private Identity startKeycloak() {
    int port = running.ports().keycloak();
    KeycloakServer keycloak = new KeycloakServer(distribution.keycloak(), folder, port);
    progress.step(
        "Keycloak on port " + port,
        () -> {
          Part part = keycloak.start(databases().url("keycloak"), settings.keycloakHeap());
          started(part);
          keycloak.awaitReady(part);
          keycloak.tellsOfEndedSessions(running.ports().web());
        });
    return Identity.ofDemo(keycloak.realm());
  }

  private void startWildFly(Database database, Identity identity) {
    WildFlyServer wildfly = new WildFlyServer(distribution.wildfly(), folder, running.ports());
    progress.step(
        "WildFly with the application on port " + running.ports().web(),
        () -> {
          Part part = wildfly.start(variables(database, identity), settings.wildflyHeap());
          started(part);
          wildfly.awaitReady(part);
        });
  }

  private Map<String, String> variables(Database database, Identity identity) {
    Map<String, String> variables = new HashMap<>();
    variables.put("ECRF_DB_URL", database.url());
    variables.put("ECRF_DB_USER", database.user());
    variables.put("ECRF_DB_PASSWORD", database.password());
    variables.put("ECRF_OIDC_URL", identity.realm());
    variables.put("ECRF_OIDC_SECRET", identity.secret());
    variables.put("ECRF_SIGN_SECRET", identity.signSecret());
    variables.put("ECRF_ADMINISTRATOR", settings.administrator());
    variables.put("ECRF_SEAL_KEY", sealKey().toString());
    variables.put("ECRF_SEALS_FILE", folder.seals().toString());
    variables.put("ECRF_ENVIRONMENT", settings.environment().word());
    variables.put("ECRF_COOKIE_SECURE", Boolean.toString(settings.secureCookies()));
    variables.put("ECRF_URL", settings.url().orElseGet(this::ownUrl));
    return variables;
  }

  private String ownUrl() {
    return "http://localhost:" + running.ports().web() + "/";
  }

  private Path sealKey() {
    return settings
        .sealKey()
        .map(Path::toAbsolutePath)
        .orElseGet(() -> SealKeyFile.at(folder.sealKey()).makeUnlessThere());
  }

  private void started(Part part) {
    running = running.with(part);
    folder.state().write(running);
  }
}
