package org.ecrf.server.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw at an item, in one number: SHA-256 of the canonical text (RFC 8785) of {@code
 * {"item":"screening/vitals/weight","subject":"S/01-001","value":{"unit":"kg","value":"64"},
 * "version":2}}. A mark or a signature that holds it is of exactly that value in that version, and
 * of nothing else (21 CFR 11.70).
 */
public final class ItemDigest {
  private ItemDigest() {}

  /**
   * In hexadecimal.
   *
   * @param value as entered, or the missing code with its reason; null: there is none
   * @param version of the item, by which the same value entered again is another one
   */
  public static String of(
      SubjectRef subject, ItemPath item, @Nullable ItemValue value, int version) {
    return sha256(text(subject, item, value, version));
  }

  /** The text that is hashed. */
  public static String text(
      SubjectRef subject, ItemPath item, @Nullable ItemValue value, int version) {
    Map<String, @Nullable Object> seen = new HashMap<>();
    seen.put("subject", subject.study() + "/" + subject.number());
    seen.put("item", item.toString());
    seen.put("value", value);
    seen.put("version", version);
    return Canonical.of(seen);
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
