package org.ecrf.server.json;

/**
 * Whether a text can be kept: PostgreSQL takes no U+0000, and half of a surrogate pair is no
 * character (RFC 8785, 3.2.2.2).
 */
public final class Storable {
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
