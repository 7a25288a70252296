package org.ecrf.server.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.server.entry.CapturedEntry;
import org.ecrf.server.json.Canonical;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs of a form, in one number: SHA-256 of a canonical text (RFC 8785) with every
 * item that was ever saved, its value and its version (21 CFR 11.70: linked to the record so that
 * it cannot be transferred). The salt keeps others from guessing values that they may not see.
 */
final class EntryDigest {
  private EntryDigest() {}

  /** In hexadecimal. */
  static String of(
      SubjectRef subject, CapturedEntry entry, Collection<String> leftOut, String salt) {
    return sha256(text(subject, entry, leftOut, salt));
  }

  /** The text that is hashed. */
  static String text(
      SubjectRef subject, CapturedEntry entry, Collection<String> leftOut, String salt) {
    Map<String, Object> signed = new HashMap<>();
    signed.put("format", 1);
    signed.put("subject", subject.study() + "/" + subject.number());
    signed.put("entry", entry.at().toString());
    signed.put("items", items(entry, leftOut));
    signed.put("salt", salt);
    return Canonical.of(signed);
  }

  private static Map<String, Object> items(CapturedEntry entry, Collection<String> leftOut) {
    Map<String, Object> items = new TreeMap<>();
    for (CapturedEntry.Item item : entry.items().values()) {
      if (!leftOut.contains(item.path().itemId())) {
        Map<String, @Nullable Object> stands = new HashMap<>();
        stands.put("value", item.value());
        stands.put("version", item.version());
        items.put(item.path().toString(), stands);
      }
    }
    return items;
  }

  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
