package org.ecrf.server.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The trail's hash. */
final class Sha256 {
  private Sha256() {}

  static byte[] of(byte[] first, byte[] then) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(first);
      return digest.digest(then);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
