package org.ecrf.server.problem;

import jakarta.ws.rs.HttpMethod;
import java.util.Set;

/** Requests that ask and change nothing (RFC 9110, 9.2.1). */
public final class Reading {
  private static final Set<String> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private Reading() {}

  public static boolean is(String method) {
    return METHODS.contains(method);
  }
}
