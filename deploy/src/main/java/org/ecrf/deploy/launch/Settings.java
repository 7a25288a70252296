package org.ecrf.deploy.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ecrf.deploy.system.Failure;

/**
 * What the operator's environment variables say.
 *
 * @param database empty: the one that comes with the distribution
 * @param identity empty: Keycloak with the demo realm
 * @param sealKey file with the key that signs seals; empty: one in the data folder
 * @param administrator user name of the first administrator
 * @param url the platform's address as people reach it; empty: its port on this machine
 * @param secureCookies the browser reaches the platform by HTTPS
 */
public record Settings(
    Environment environment,
    Optional<Database> database,
    Optional<Identity> identity,
    Optional<Path> sealKey,
    String administrator,
    Optional<String> url,
    boolean secureCookies,
    String wildflyHeap,
    String keycloakHeap) {

  /**
   * @throws Failure where they contradict each other, or are not safe enough for production
   */
  public static Settings from(Map<String, String> env) {
    Settings settings =
        new Settings(
            Environment.from(env),
            Database.from(env),
            Identity.from(env),
            Optional.ofNullable(env.get("ECRF_SEAL_KEY")).map(Path::of),
            env.getOrDefault("ECRF_ADMINISTRATOR", "administrator"),
            Optional.ofNullable(env.get("ECRF_URL")),
            Boolean.parseBoolean(env.getOrDefault("ECRF_COOKIE_SECURE", defaultSecure(env))),
            env.getOrDefault("ECRF_WILDFLY_HEAP", "512m"),
            env.getOrDefault("ECRF_KEYCLOAK_HEAP", "512m"));
    if (settings.environment == Environment.PRODUCTION) {
      settings.requireProduction();
    }
    return settings;
  }

  /** The demo's accounts exist only in the demo's realm. */
  public boolean hasDemoAccounts() {
    return identity.isEmpty();
  }

  /** A PostgreSQL of our own is needed for the platform or for Keycloak. */
  public boolean needsPostgres() {
    return database.isEmpty() || identity.isEmpty();
  }

  private void requireProduction() {
    if (identity.isEmpty()) {
      throw new Failure(
          "Production refuses the demo realm, whose passwords everybody knows: set ECRF_OIDC_URL and ECRF_OIDC_SECRET to a realm of yours.");
    }
    if (identity.get().hasDemoSecret()) {
      throw new Failure(
          "Production refuses the demo realm's secrets: give the clients ecrf-web and ecrf-sign secrets of their own and set ECRF_OIDC_SECRET and ECRF_SIGN_SECRET to them.");
    }
    if (database.isEmpty()) {
      throw new Failure(
          "Production needs a PostgreSQL server that is backed up: set ECRF_DB_URL, ECRF_DB_PASSWORD and ECRF_DB_OWNER_PASSWORD.");
    }
    if (sealKey.isEmpty()) {
      throw new Failure(
          "Production needs a key that seals the trail, kept and backed up by you: set ECRF_SEAL_KEY to its file (the operator's guide tells how to make one).");
    }
  }

  private static String defaultSecure(Map<String, String> env) {
    return Boolean.toString(Environment.from(env) == Environment.PRODUCTION);
  }
}
