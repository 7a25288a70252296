package org.ecrf.server.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** The trail of a subject and of a study. */
@Path("studies/{study}")
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
  @Path("subjects/{number}/trail")
  public Page<TrailLine> ofSubject(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @BeanParam Filter filter) {
    return showTrail.ofSubject(
        new SubjectRef(study, number), filter.place(), filter.offset, filter.limit);
  }

  @GET
  @Path("trail")
  public Page<TrailLine> ofStudy(@PathParam("study") String study, @BeanParam Filter filter) {
    return showTrail.ofStudy(study, filter.offset, filter.limit);
  }

  /** Which part of the trail. */
  public static class Filter {
    @QueryParam("visit")
    private @Nullable String visit;

    @QueryParam("form")
    private @Nullable String form;

    @QueryParam("item")
    private @Nullable String item;

    @QueryParam("offset")
    @DefaultValue("0")
    private int offset;

    @QueryParam("limit")
    @DefaultValue("50")
    private int limit;

    TrailFilter place() {
      return new TrailFilter(visit, form, item);
    }
  }
}
