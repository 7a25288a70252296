package org.ecrf.model.value;

import java.util.OptionalInt;

/**
 * Which characters a text may hold: those that the database keeps, that XML 1.0 can carry (2.2,
 * Char; the exports are XML), and that show the reader what stands there. Not U+0000 and the other
 * control characters, not half of a surrogate pair, and none of the marks that make a text read in
 * another order than it is stored (UTS 55, 3.1).
 */
public final class Characters {
  private Characters() {}

  public static boolean storable(String text) {
    return refused(text).isEmpty();
  }

  /** The first that a text may not hold. */
  public static OptionalInt refused(String text) {
    return text.codePoints().filter(c -> !storable(c)).findFirst();
  }

  private static boolean storable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
      case Character.SURROGATE -> false;
      default -> !turns(c) && c != 0xFFFE && c != 0xFFFF;
    };
  }

  /** Embeddings, overrides and isolates. */
  private static boolean turns(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }
}
