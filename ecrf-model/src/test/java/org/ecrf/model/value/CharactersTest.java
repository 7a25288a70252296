package org.ecrf.model.value;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        "a\u200fb"
      })
  void whatPeopleWriteIsStorable(String text) {
    assertTrue(Characters.storable(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000", "\ud83d", "\ude00x", "\ud83dx", "\u0007", "\u000b", "\u007f", "\u0085", "\u202a",
        "\u202e", "\u2066", "\u2069", "\ufffe", "\uffff"
      })
  void whatCannotBeSeenOrKeptIsNot(String text) {
    assertFalse(Characters.storable("a" + text));
  }
}
