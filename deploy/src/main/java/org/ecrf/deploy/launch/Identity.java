package org.ecrf.deploy.launch;

import java.util.Map;
import java.util.Optional;
import org.ecrf.deploy.system.Failure;

/**
 * The realm that says who somebody is.
 *
 * @param realm the issuer's address
 * @param secret of the client {@code ecrf-web}
 */
public record Identity(String realm, String secret) {
  /** Stands in the demo realm, so everybody knows it. */
  public static final String DEMO_SECRET = "ecrf-web-demo";

  /** A realm of the operator's, where {@code ECRF_OIDC_URL} names one. */
  static Optional<Identity> from(Map<String, String> env) {
    return Optional.ofNullable(env.get("ECRF_OIDC_URL")).map(url -> new Identity(url, secret(env)));
  }

  private static String secret(Map<String, String> env) {
    String secret = env.get("ECRF_OIDC_SECRET");
    if (secret == null || secret.isBlank()) {
      throw new Failure("ECRF_OIDC_URL names a realm, so ECRF_OIDC_SECRET must be set too.");
    }
    return secret;
  }
}
