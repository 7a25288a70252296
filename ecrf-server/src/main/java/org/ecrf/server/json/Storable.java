package org.ecrf.server.json;

import java.util.Map;
import org.ecrf.model.value.Characters;
import org.ecrf.model.value.Text;

/** Whether a text can be kept, and what is said of one that cannot. */
public final class Storable {
  private Storable() {}

  public static boolean is(String text) {
    return Characters.storable(text);
  }

  /** Why this text cannot be kept: the character, by its number, for it may not be seen. */
  public static Text rule(String unstorable) {
    String character = Characters.unstorable(unstorable).orElse("");
    return new Text(
        Map.of(
            "en", "Holds a character that cannot be stored: %s.".formatted(character),
            "sv", "Innehåller ett tecken som inte kan sparas: %s.".formatted(character),
            "pl", "Zawiera znak, którego nie można zapisać: %s.".formatted(character)));
  }
}
