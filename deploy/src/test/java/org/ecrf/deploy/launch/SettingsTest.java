package org.ecrf.deploy.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.ecrf.deploy.system.Failure;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private final Map<String, String> env = new HashMap<>();

  @Test
  void withoutSettingsItIsADemoWithEverythingOfItsOwn() {
    Settings settings = Settings.from(env);
    assertEquals(Environment.DEMO, settings.environment());
    assertTrue(settings.needsPostgres());
    assertTrue(settings.hasDemoAccounts());
    assertFalse(settings.secureCookies());
  }

  @Test
  void aDatabaseOfTheOperatorsNeedsItsPasswords() {
    env.put("ECRF_DB_URL", "jdbc:postgresql://db/ecrf");
    env.put("ECRF_DB_PASSWORD", "a");
    assertEquals(
        "ECRF_DB_URL names a database, so ECRF_DB_OWNER_PASSWORD must be set too.", refused());
    env.put("ECRF_DB_OWNER_PASSWORD", "b");
    Settings settings = Settings.from(env);
    assertTrue(settings.needsPostgres(), "Keycloak's database is still ours");
    env.put("ECRF_OIDC_URL", "https://login.example.org/realms/trials");
    env.put("ECRF_OIDC_SECRET", "c");
    assertEquals("ECRF_OIDC_URL names a realm, so ECRF_SIGN_SECRET must be set too.", refused());
    env.put("ECRF_SIGN_SECRET", "d");
    assertFalse(Settings.from(env).needsPostgres());
  }

  @Test
  void productionRefusesWhatStandsInTheRepository() {
    env.put("ECRF_ENVIRONMENT", "production");
    assertTrue(refused().startsWith("Production refuses the demo realm, whose passwords"));
    env.put("ECRF_OIDC_URL", "https://login.example.org/realms/trials");
    env.put("ECRF_OIDC_SECRET", Identity.DEMO_SECRET);
    env.put("ECRF_SIGN_SECRET", "of-our-own");
    assertTrue(refused().startsWith("Production refuses the demo realm's secrets"));
    env.put("ECRF_OIDC_SECRET", "of-our-own");
    env.put("ECRF_SIGN_SECRET", Identity.DEMO_SIGN_SECRET);
    assertTrue(refused().startsWith("Production refuses the demo realm's secrets"));
    env.put("ECRF_SIGN_SECRET", "of-our-own-too");
    assertTrue(refused().startsWith("Production needs a PostgreSQL server"));
    env.put("ECRF_DB_URL", "jdbc:postgresql://db/ecrf");
    env.put("ECRF_DB_PASSWORD", "a");
    env.put("ECRF_DB_OWNER_PASSWORD", "b");
    assertTrue(refused().startsWith("Production needs a key that seals the trail"));
    env.put("ECRF_SEAL_KEY", "/run/secrets/seal-key");
    assertTrue(Settings.from(env).secureCookies());
  }

  @Test
  void anUnknownEnvironmentIsToldTheKnownOnes() {
    env.put("ECRF_ENVIRONMENT", "prod");
    assertEquals("ECRF_ENVIRONMENT is 'prod': it can be demo, training or production.", refused());
  }

  private String refused() {
    return assertThrows(Failure.class, () -> Settings.from(env)).getMessage();
  }
}
