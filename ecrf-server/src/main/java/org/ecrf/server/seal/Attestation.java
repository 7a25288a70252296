package org.ecrf.server.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.ecrf.server.audit.Attested;

/**
 * Signs, with the key of the seals, what somebody who owns the database must not be able to claim:
 * the key is not there.
 */
@ApplicationScoped
public class Attestation implements Attested {
  private final SealSettings settings;

  @Inject
  Attestation(SealSettings settings) {
    this.settings = settings;
  }

  /**
   * An Ed25519 signature over the UTF-8 bytes, in Base64; empty where this platform has no key, and
   * so makes no seals either.
   */
  public Optional<String> of(String text) {
    return settings
        .key()
        .map(key -> key.sign(text.getBytes(StandardCharsets.UTF_8)))
        .map(Base64.getEncoder()::encodeToString);
  }

  @Override
  public boolean isOwn(String text, String signature) {
    return settings
        .key()
        .map(key -> key.everSigned(text.getBytes(StandardCharsets.UTF_8), decoded(signature)))
        .orElse(true);
  }

  private static byte[] decoded(String signature) {
    try {
      return Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }
}
