package org.ecrf.server.verification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which subjects of a site are drawn, so that anybody who has the site's seed can tell: the first
 * 32 bits of SHA-256 of {@code seed/number}, as a share of all that they can be, lie below the
 * percentage. Whoever is drawn for a share is drawn for every larger one.
 */
final class Draw {
  private static final int HUNDRED = 100;
  private static final long ALL = 1L << Integer.SIZE;

  /** The same in the database, of a {@code plan} and a subject {@code s}. */
  static final String SQL =
      """
      100 * cast(cast('x' || left(encode(sha256(convert_to(
        plan.seed || '/' || s.number, 'UTF8')), 'hex'), 8) as bit(32)) as bigint)
        < plan.percent * 4294967296
      """;

  private Draw() {}

  static boolean isDrawn(String seed, String number, int percent) {
    return HUNDRED * share(seed + "/" + number) < percent * ALL;
  }

  private static long share(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Integer.toUnsignedLong(ByteBuffer.wrap(digest).getInt());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
