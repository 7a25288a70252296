package org.ecrf.server.lock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Problems;

/** Freezing. */
@Path("studies/{study}/freezes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class FreezesResource {
  private Freeze freeze;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public FreezesResource() {}

  @Inject
  FreezesResource(Freeze freeze) {
    this.freeze = freeze;
  }

  @POST
  @Calls(Freeze.class)
  public LockLine freeze(
      @PathParam("study") String study,
      @HeaderParam(RequestIds.HEADER) String request,
      LocksResource.Of of) {
    return freeze.freeze(study, Problems.given(of, "body").named(), request);
  }
}
