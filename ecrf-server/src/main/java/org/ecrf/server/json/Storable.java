package org.ecrf.server.json;

import java.util.Map;
import org.ecrf.model.value.Characters;
import org.ecrf.model.value.Text;

/** Whether a text can be kept: what is said of one that cannot. */
public final class Storable {
  /** What is said of a text that cannot be kept. */
  public static final Text RULE =
      new Text(
          Map.of(
              "en", "Holds a character that cannot be stored.",
              "sv", "Innehåller ett tecken som inte kan sparas.",
              "pl", "Zawiera znak, którego nie można zapisać."));

  private Storable() {}

  public static boolean is(String text) {
    return Characters.storable(text);
  }
}
