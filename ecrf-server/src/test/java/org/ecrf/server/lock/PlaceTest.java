package org.ecrf.server.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.ecrf.server.problem.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "study",
        "site/01",
        "cut/3",
        "subject/01-001",
        "visit/01-001/unscheduled[2]",
        "form/01-001/log/event[2]"
      })
  void isReadAsItIsWritten(String name) {
    assertEquals(name, Place.parse(name).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "studies", "study/S", "site", "site/", "cut/x", "cut/0", "form/1/2"})
  void whatNamesNothingIsRefused(String name) {
    assertThrows(Refused.class, () -> Place.parse(name));
  }
}
