package org.ecrf.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Vikt 64,2 kg\nnågot\tannat\r\n",
        "\ud83d\ude00",
        "zażółć – “tak” µ ≥ ²",
        "שלום",
        "می\u200cخواهم",
        "क्\u200dष",
        "Ver\u00adsuch"
      })
  void whatPeopleWriteIsStorable(String text) {
    assertTrue(Characters.storable(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000", "\ud83d", "\ude00x", "\ud83dx", "\u0007", "\u000b", "\u007f", "\u0085", "\u202a",
        "\u202e", "\u2066", "\u2069", "\ufffe", "\uffff", "\u200b", "\u200e", "\u200f", "\u061c",
        "\u2060", "\u206f", "\ufeff", "\ufff9", "\ufffb", "\udb40\udc00", "\udb40\udc7f"
      })
  void whatCannotBeSeenOrKeptIsNot(String text) {
    assertFalse(Characters.storable("a" + text));
  }

  /** It may not be seen: its number tells which it is. */
  @Test
  void theFirstThatIsNotIsNamed() {
    assertEquals(Optional.of("U+200B"), Characters.unstorable("64\u200b\u200e,2"));
    assertEquals(Optional.of("U+E0041"), Characters.unstorable("a\udb40\udc41"));
    assertEquals(Optional.empty(), Characters.unstorable("64,2"));
  }
}
