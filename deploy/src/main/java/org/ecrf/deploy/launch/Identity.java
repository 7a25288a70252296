package org.ecrf.deploy.launch;

import java.util.Map;
import java.util.Optional;
import org.ecrf.deploy.system.Failure;

/**
 * The realm that says who somebody is.
 *
 * @param realm the issuer's address
 * @param secret of the client {@code ecrf-web}
 * @param signSecret of the client {@code ecrf-sign}, by which people sign
 */
public record Identity(String realm, String secret, String signSecret) {
  /** Stands in the demo realm, so everybody knows it. */
  public static final String DEMO_SECRET = "ecrf-web-demo";

  /** So does this one. */
  public static final String DEMO_SIGN_SECRET = "ecrf-sign-demo";

  /** Those of the demo realm. */
  static Identity ofDemo(String realm) {
    return new Identity(realm, DEMO_SECRET, DEMO_SIGN_SECRET);
  }

  boolean hasDemoSecret() {
    return secret.equals(DEMO_SECRET) || signSecret.equals(DEMO_SIGN_SECRET);
  }

  /** A realm of the operator's, where {@code ECRF_OIDC_URL} names one. */
  static Optional<Identity> from(Map<String, String> env) {
    return Optional.ofNullable(env.get("ECRF_OIDC_URL"))
        .map(
            url ->
                new Identity(
                    url, needed(env, "ECRF_OIDC_SECRET"), needed(env, "ECRF_SIGN_SECRET")));
  }

  private static String needed(Map<String, String> env, String name) {
    String secret = env.get(name);
    if (secret == null || secret.isBlank()) {
      throw new Failure("ECRF_OIDC_URL names a realm, so " + name + " must be set too.");
    }
    return secret;
  }
}
