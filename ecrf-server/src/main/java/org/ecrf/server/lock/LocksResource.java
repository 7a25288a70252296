package org.ecrf.server.lock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.problem.Page;

/** The lock records of a study. */
@Path("studies/{study}/locks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LocksResource {
  private ListLocks listLocks;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public LocksResource() {}

  @Inject
  LocksResource(ListLocks listLocks) {
    this.listLocks = listLocks;
  }

  @GET
  public Page<LockLine> list(
      @PathParam("study") String study,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return listLocks.page(study, offset, limit);
  }
}
