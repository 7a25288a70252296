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
import org.ecrf.server.subject.SubjectRef;

/** The trail of a subject. */
@Path("studies/{study}/subjects/{number}/trail")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SubjectTrailResource {
  private ShowTrail showTrail;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public SubjectTrailResource() {}

  @Inject
  SubjectTrailResource(ShowTrail showTrail) {
    this.showTrail = showTrail;
  }

  @GET
  @Calls(ShowTrail.class)
  public Page<TrailLine> ofSubject(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @BeanParam TrailWindow window) {
    return showTrail.ofSubject(
        new SubjectRef(study, number), window.filter(), window.offset(), window.limit());
  }
}
