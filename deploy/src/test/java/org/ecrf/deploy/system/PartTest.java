package org.ecrf.deploy.system;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PartTest {
  private final Part thisProcess = Part.of("tests", ProcessHandle.current());

  @Test
  void aProcessIsKnownByItsNumberAndItsStart() {
    assertTrue(thisProcess.isAlive());
  }

  @Test
  void theSameNumberGivenToALaterProcessIsAnotherOne() {
    Part earlier =
        new Part("tests", thisProcess.pid(), thisProcess.started().minus(Duration.ofHours(1)));
    assertFalse(earlier.isAlive());
  }
}
