package org.ecrf.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
    int web = 23_080;
    try (ServerSocket other = listening(web + 100)) {
      Ports ports = Ports.from(web);
      assertEquals(web, ports.web());
      assertNotEquals(other.getLocalPort(), ports.keycloak());
      assertEquals(web + 200, ports.database());
      assertEquals(web + 300, ports.management());
    }
  }

  private static ServerSocket listening(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
