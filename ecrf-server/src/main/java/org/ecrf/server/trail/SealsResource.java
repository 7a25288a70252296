package org.ecrf.server.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.access.Calls;
import org.ecrf.server.problem.Page;

/** The seals of a study. */
@Path("studies/{study}/seals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SealsResource {
  private ListSeals listSeals;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public SealsResource() {}

  @Inject
  SealsResource(ListSeals listSeals) {
    this.listSeals = listSeals;
  }

  @GET
  @Calls(value = ListSeals.class, throughout = true)
  public Page<SealLine> ofStudy(
      @PathParam("study") String study,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return listSeals.of(study, offset, limit);
  }
}
