package org.ecrf.server.json;

import java.util.Map;
import org.ecrf.model.value.Text;

/**
 * Whether a text can be kept: PostgreSQL takes no U+0000, and half of a surrogate pair is no
 * character (RFC 8785, 3.2.2.2).
 */
public final class Storable {
  /** What is said of a text that cannot be kept. */
  public static final Text RULE =
      new Text(
          Map.of(
              "en", "Holds a character that cannot be stored.",
              "sv", "Innehåller ett tecken som inte kan sparas."));

  private Storable() {}

  public static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }
}
