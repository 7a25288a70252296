package org.ecrf.server.signature;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Instant;

/**
 * What the identity provider is asked for one signature, with the secrets by which its answer is
 * known: {@code state}, {@code nonce}, and the verifier of PKCE (RFC 7636).
 *
 * @param answersTo where the browser brings the answer
 * @param who is to sign in once more
 * @param began an authentication before this does not count
 */
record Ask(
    String key,
    String nonce,
    String verifier,
    String answersTo,
    String who,
    String meaning,
    String language,
    Instant began) {
  private static final int BYTES = 32;

  /** With new secrets. */
  static Ask of(String platform, String who, String meaning, String language, Instant now) {
    return new Ask(
        new State(BYTES).getValue(),
        new Nonce(BYTES).getValue(),
        new CodeVerifier().getValue(),
        platform + "/sign/callback",
        who,
        meaning,
        language,
        now);
  }
}
