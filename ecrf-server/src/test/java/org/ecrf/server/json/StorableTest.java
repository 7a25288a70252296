package org.ecrf.server.json;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StorableTest {

  @Test
  void whatPeopleWriteCanBeStored() {
    assertTrue(Storable.is(""));
    assertTrue(Storable.is("Vikt 64,2 kg\nnågot – \ud83d\ude00"));
  }

  @Test
  void zeroAndHalfCharactersCannot() {
    assertFalse(Storable.is("a\u0000"));
    assertFalse(Storable.is("\ud83d"));
    assertFalse(Storable.is("\ud83dx"));
    assertFalse(Storable.is("\ude00"));
  }
}
