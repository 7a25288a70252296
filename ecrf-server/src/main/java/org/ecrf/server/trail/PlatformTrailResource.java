package org.ecrf.server.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.access.Calls;
import org.ecrf.server.problem.Page;

/** The trail of the platform itself. */
@Path("trail")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PlatformTrailResource {
  private ShowPlatformTrail showPlatformTrail;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public PlatformTrailResource() {}

  @Inject
  PlatformTrailResource(ShowPlatformTrail showPlatformTrail) {
    this.showPlatformTrail = showPlatformTrail;
  }

  @GET
  @Calls(ShowPlatformTrail.class)
  public Page<TrailLine> page(@BeanParam PlatformWindow window) {
    return showPlatformTrail.page(window.filter(), window.offset(), window.limit());
  }
}
