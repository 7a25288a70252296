package org.ecrf.server.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.ecrf.server.problem.ProblemMapper;
import org.ecrf.server.problem.Refusal;

/**
 * Lets in who shows a bearer token that the container has accepted. The session cookie of a browser
 * opens nothing here, so no foreign page can make a browser call the API.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class BearerOnly implements ContainerRequestFilter {
  private static final String SCHEME = "Bearer ";

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString("Authorization");
    boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    if (!bearer || request.getSecurityContext().getUserPrincipal() == null) {
      request.abortWith(ProblemMapper.response(new Refusal.NotSignedIn()));
    }
  }
}
