package org.ecrf.server.signature;

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

/** The visits of a study that wait for the caller's signature. */
@Path("studies/{study}/to-sign")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ToSignResource {
  private ListToSign listToSign;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public ToSignResource() {}

  @Inject
  ToSignResource(ListToSign listToSign) {
    this.listToSign = listToSign;
  }

  @GET
  @Calls(ListToSign.class)
  public Page<ToSign> list(
      @PathParam("study") String study,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    return listToSign.page(study, offset, limit);
  }
}
