package org.ecrf.server.login;

import java.net.URI;

/**
 * The identity provider, by the operator's settings.
 *
 * @param issuer the realm's address
 * @param client the platform's name there
 * @param secret the client's; empty where there is none
 */
public record Provider(String issuer, String client, String secret) {

  public static Provider configured() {
    return new Provider(
        setting("ECRF_OIDC_URL", "http://localhost:8180/realms/ecrf"),
        setting("ECRF_OIDC_CLIENT", "ecrf-web"),
        setting("ECRF_OIDC_SECRET", ""));
  }

  /** The same realm, for signatures: a client of its own, which gives nothing but a proof. */
  public static Provider ofSignatures() {
    return new Provider(
        configured().issuer(),
        setting("ECRF_SIGN_CLIENT", "ecrf-sign"),
        setting("ECRF_SIGN_SECRET", ""));
  }

  private static String setting(String name, String otherwise) {
    return System.getenv().getOrDefault(name, otherwise);
  }

  /** One of the realm's OpenID Connect addresses. */
  public URI at(String path) {
    return URI.create(issuer + "/protocol/openid-connect/" + path);
  }

  /** One of the addresses under which Keycloak administers the realm. */
  URI administration(String path) {
    return URI.create(issuer.replaceFirst("/realms/", "/admin/realms/") + "/" + path);
  }
}
