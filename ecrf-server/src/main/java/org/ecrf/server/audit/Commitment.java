package org.ecrf.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.json.ValueJson;

/**
 * A value that the trail is bound to without holding it: the hash of a salt and the value. Without
 * the salt nobody can find the value by trying, so that erasing both redacts it for good.
 */
record Commitment(byte[] salt, ItemValue value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;

  static Commitment to(ItemValue value) {
    return new Commitment(salting(), value);
  }

  static byte[] salting() {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /** What stands in the act. */
  String digest() {
    return digest(salt, Canonical.of(value));
  }

  /** What stands beside the act. */
  Map<String, Object> disclosed() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("salt", HexFormat.of().formatHex(salt));
    map.put("value", ValueJson.toMap(value));
    return map;
  }

  static String digest(byte[] salt, String text) {
    return HexFormat.of().formatHex(Sha256.of(salt, text.getBytes(StandardCharsets.UTF_8)));
  }
}
