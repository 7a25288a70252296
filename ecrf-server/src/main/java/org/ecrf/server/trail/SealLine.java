package org.ecrf.server.trail;

import java.time.Instant;
import java.util.Base64;
import org.ecrf.server.seal.Seal;

/**
 * A seal for whoever keeps it elsewhere: {@code seal} and {@code signature} are what the verifier
 * takes.
 *
 * @param hash SHA-256 of the seal
 * @param key SHA-256 of the public key
 * @param signature Ed25519, in Base64
 */
public record SealLine(
    long number, Instant at, String hash, String key, String seal, String signature) {

  static SealLine of(Seal seal) {
    return new SealLine(
        seal.number(),
        seal.at(),
        seal.hash(),
        seal.key(),
        seal.text(),
        Base64.getEncoder().encodeToString(seal.signature()));
  }
}
