package org.ecrf.deploy.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/**
 * The ports of one running system, all on the loopback address.
 *
 * @param web of the user interface and the API, chosen by the operator
 * @param keycloak 100 above, or any free one
 * @param database 200 above, or any free one
 * @param management WildFly's, 300 above, or any free one
 */
public record Ports(int web, int keycloak, int database, int management) {

  /**
   * The ports of a system whose user interface listens on the given port.
   *
   * @throws Failure where that port is taken or is none
   */
  public static Ports from(int web) {
    if (web < 1 || web > 65_535) {
      throw new Failure(web + " is no port: choose one between 1024 and 65535 with --port.");
    }
    if (!isFree(web)) {
      throw new Failure("Port " + web + " is taken: choose another with --port.");
    }
    Set<Integer> used = new HashSet<>(Set.of(web));
    return new Ports(web, near(web + 100, used), near(web + 200, used), near(web + 300, used));
  }

  /** A port that nobody listens on at this moment. */
  public static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new Failure("This machine has no free port left.", none);
    }
  }

  private static int near(int wished, Set<Integer> used) {
    int port = wished <= 65_535 && isFree(wished) ? wished : anyFree();
    while (!used.add(port)) {
      port = anyFree();
    }
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
