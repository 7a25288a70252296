package org.ecrf.server.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.ecrf.server.problem.Problems;

/**
 * Every command carries the client's name for it: one whose answer gets lost could not be sent
 * again without being done twice.
 */
@Provider
public class Repeatable implements ContainerRequestFilter {
  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Override
  public void filter(ContainerRequestContext request) {
    if (!READING.contains(request.getMethod())) {
      Problems.given(request.getHeaderString(RequestIds.HEADER), RequestIds.HEADER);
    }
  }
}
