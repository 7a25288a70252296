package org.ecrf.server.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** A visit of a subject: one more that is not planned, or whether a planned one took place. */
@Path("studies/{study}/subjects/{number}/visits/{visit}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class VisitResource {
  private AddVisit addVisit;
  private MarkVisitMissed markVisitMissed;
  private MarkVisitHeld markVisitHeld;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public VisitResource() {}

  @Inject
  VisitResource(AddVisit addVisit, MarkVisitMissed markVisitMissed, MarkVisitHeld markVisitHeld) {
    this.addVisit = addVisit;
    this.markVisitMissed = markVisitMissed;
    this.markVisitHeld = markVisitHeld;
  }

  /** The key of the visit. */
  public record Added(String visit) {}

  /** Why a visit did not take place, or did after all. */
  public record Mark(@Nullable String reason) {}

  @POST
  @Calls(AddVisit.class)
  @APIResponseSchema(value = Added.class, responseCode = "201")
  public Response add(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @PathParam("visit") String visit,
      @HeaderParam(RequestIds.HEADER) String request) {
    SubjectRef subject = new SubjectRef(study, number);
    String added = addVisit.add(subject, visit, request);
    return Response.status(Response.Status.CREATED).entity(new Added(added)).build();
  }

  /** It did not take place. */
  @POST
  @Calls(MarkVisitMissed.class)
  @Path("missed")
  public Mark missed(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @PathParam("visit") String visit,
      @HeaderParam(RequestIds.HEADER) String request,
      Mark mark) {
    SubjectRef subject = new SubjectRef(study, number);
    markVisitMissed.mark(subject, visit, Problems.given(mark, "body").reason(), request);
    return mark;
  }

  /** It is planned again. */
  @POST
  @Calls(MarkVisitHeld.class)
  @Path("held")
  public Mark held(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @PathParam("visit") String visit,
      @HeaderParam(RequestIds.HEADER) String request,
      Mark mark) {
    SubjectRef subject = new SubjectRef(study, number);
    markVisitHeld.mark(subject, visit, Problems.given(mark, "body").reason(), request);
    return mark;
  }
}
