package org.ecrf.server.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Reading;

/**
 * Every command carries the client's name for it: one whose answer gets lost could not be sent
 * again without being done twice.
 */
@Provider
public class Repeatable implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (!Reading.is(request.getMethod())) {
      Problems.given(request.getHeaderString(RequestIds.HEADER), RequestIds.HEADER);
    }
  }
}
