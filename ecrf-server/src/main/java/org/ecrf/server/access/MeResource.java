package org.ecrf.server.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Who the caller is. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class MeResource {
  private WhoAmI whoAmI;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public MeResource() {}

  @Inject
  MeResource(WhoAmI whoAmI) {
    this.whoAmI = whoAmI;
  }

  @GET
  @Calls(WhoAmI.class)
  public WhoAmI.Me me() {
    return whoAmI.me();
  }
}
