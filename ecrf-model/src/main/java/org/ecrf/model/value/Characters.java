package org.ecrf.model.value;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which characters a text may hold: those that the database keeps, that XML 1.0 can carry (2.2,
 * Char; the exports are XML), and that show the reader what stands there. Not U+0000 and the other
 * control characters, not half of a surrogate pair, none of the marks that make a text read in
 * another order than it is stored (UTS 55, 3.1), and none of those that are not seen at all: two
 * texts that look the same are the same. The joiners and the soft hyphen stay, for without them
 * some languages cannot be written as they are read.
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

  /** Its name, for it may not be seen: {@code U+200B}. */
  public static Optional<String> unstorable(String text) {
    OptionalInt first = refused(text);
    return first.isPresent() ? Optional.of("U+%04X".formatted(first.getAsInt())) : Optional.empty();
  }

  private static boolean storable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
      case Character.SURROGATE -> false;
      default -> !turns(c) && !hides(c) && c != 0xFFFE && c != 0xFFFF;
    };
  }

  /** Marks, embeddings, overrides and isolates of direction. */
  private static boolean turns(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x206F;
  }

  /** Spaces of no width, invisible operators, the byte order mark, annotations and tags. */
  private static boolean hides(int c) {
    return c == 0x200B
        || c >= 0x2060 && c <= 0x2064
        || c == 0xFEFF
        || c >= 0xFFF9 && c <= 0xFFFB
        || c >= 0xE0000 && c <= 0xE007F;
  }
}
