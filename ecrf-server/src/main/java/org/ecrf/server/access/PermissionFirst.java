package org.ecrf.server.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecrf.server.problem.Outage;
import org.ecrf.server.problem.ProblemMapper;
import org.ecrf.server.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who may not do a thing is told that, whatever is wrong with the request. A request is read before
 * its use case can ask for access, so of one that cannot be read it is asked here, for the study or
 * the site that the address names; what else is answered comes from a use case that has asked.
 */
@Provider
@ApplicationScoped
public class PermissionFirst implements ContainerResponseFilter {
  private static final Set<Integer> NOT_READ =
      Set.of(
          Response.Status.BAD_REQUEST.getStatusCode(),
          Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(),
          Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode(),
          new Refusal.Unreadable(List.of()).status());

  @Inject private FirstQuestion question;

  @Context private ResourceInfo place;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public PermissionFirst() {}

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    if (NOT_READ.contains(answer.getStatus())) {
      refusal(request).ifPresent(refusal -> tell(refusal, answer));
    }
  }

  private Optional<Refusal> refusal(ContainerRequestContext request) {
    @Nullable Calls calls =
        place.getResourceMethod() == null
            ? null
            : place.getResourceMethod().getAnnotation(Calls.class);
    return calls == null ? Optional.empty() : refusal(calls, request);
  }

  private Optional<Refusal> refusal(Calls calls, ContainerRequestContext request) {
    MultivaluedMap<String, String> named = request.getUriInfo().getPathParameters();
    try {
      return question.refusal(calls, named.getFirst("study"), named.getFirst("site"));
    } catch (RuntimeException failure) {
      if (Outage.causes(failure)) {
        return Optional.of(new Refusal.Busy());
      }
      throw failure;
    }
  }

  private static void tell(Refusal refusal, ContainerResponseContext answer) {
    try (Response told = ProblemMapper.response(refusal)) {
      answer.setStatus(told.getStatus());
      answer.setEntity(told.getEntity());
      answer.getHeaders().putAll(told.getHeaders());
    }
  }
}
