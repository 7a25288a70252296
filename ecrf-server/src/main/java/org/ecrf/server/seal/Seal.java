package org.ecrf.server.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.ecrf.server.json.Canonical;

/**
 * One seal: the text that is signed, and the signature. The format is number 1 and does not change;
 * docs/audit-trail.md describes it for strangers.
 *
 * @param scope {@code study:<id>} or {@code platform}
 * @param key SHA-256 of the public key
 * @param text RFC 8785
 * @param hash of the text, hexadecimal; the next seal holds it
 */
public record Seal(
    String scope, long number, Instant at, String key, String text, String hash, byte[] signature) {
  static final String START = "0".repeat(64);

  private static final int FORMAT = 1;
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** The place of a seal among those of its scope. */
  record Place(String scope, long number, String hash) {
    static Place start(String scope) {
      return new Place(scope, 0, START);
    }
  }

  /** Seals these heads after the last seal of their scope. */
  static Seal next(Place last, Instant at, List<SealedHead> heads, SealKey key) {
    String text =
        Canonical.of(
            Map.of(
                "format", FORMAT,
                "scope", last.scope(),
                "number", last.number() + 1,
                "at", MICROS.format(at),
                "previous", last.hash(),
                "key", key.id(),
                "heads", heads.stream().map(SealedHead::told).toList()));
    byte[] signed = text.getBytes(StandardCharsets.UTF_8);
    return new Seal(
        last.scope(),
        last.number() + 1,
        at,
        key.id(),
        text,
        HexFormat.of().formatHex(Digest.of(signed)),
        key.sign(signed));
  }

  /** As it stands in files. */
  public String line() {
    return Canonical.of(
        Map.of("seal", text, "signature", Base64.getEncoder().encodeToString(signature)));
  }

  Place place() {
    return new Place(scope, number, hash);
  }
}
