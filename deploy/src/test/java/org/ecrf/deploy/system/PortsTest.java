package org.ecrf.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void aTakenPortIsRefusedInOneSentence() throws IOException {
    try (ServerSocket other = listening(0)) {
      int taken = other.getLocalPort();
      Failure failure = assertThrows(Failure.class, () -> Ports.from(taken));
      assertEquals(
          "Port " + taken + " is taken: choose another with --port.", failure.getMessage());
    }
  }

  @Test
  void whatIsNoPortIsRefused() {
    assertThrows(Failure.class, () -> Ports.from(0));
    assertThrows(Failure.class, () -> Ports.from(65_536));
  }

  @Test
  void theOtherPortsStepAsideForWhoHasTheirs() throws IOException {
    try (ServerSocket other = listening(0)) {
      Ports ports = Ports.from(other.getLocalPort() - 100);
      Set<Integer> all =
          Set.of(ports.web(), ports.keycloak(), ports.database(), ports.management());
      assertFalse(all.contains(other.getLocalPort()));
    }
  }

  private static ServerSocket listening(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
