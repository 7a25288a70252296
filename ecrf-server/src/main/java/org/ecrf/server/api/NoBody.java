package org.ecrf.server.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * A request without a body need not say of what type the body is: what it leaves out is named by
 * the command itself, or may be left out.
 */
@Provider
@PreMatching
public class NoBody implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMediaType() == null && request.getLength() <= 0 && !request.hasEntity()) {
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    }
  }
}
