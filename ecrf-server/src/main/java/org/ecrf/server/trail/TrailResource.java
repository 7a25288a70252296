package org.ecrf.server.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.access.Calls;
import org.ecrf.server.problem.Page;

/**
 * The trail of a study. Each thing has a resource class of its own: of several whose path begins a
 * request's path, only the longest is asked (Jakarta REST 3.1, 3.7.2).
 */
@Path("studies/{study}/trail")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class TrailResource {
  private ShowTrail showTrail;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public TrailResource() {}

  @Inject
  TrailResource(ShowTrail showTrail) {
    this.showTrail = showTrail;
  }

  @GET
  @Calls(value = ShowTrail.class, throughout = true)
  public Page<TrailLine> ofStudy(@PathParam("study") String study, @BeanParam TrailWindow window) {
    return showTrail.ofStudy(study, window.filter(), window.offset(), window.limit());
  }
}
