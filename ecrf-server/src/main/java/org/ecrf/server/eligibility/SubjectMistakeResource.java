package org.ecrf.server.eligibility;

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
import org.ecrf.server.problem.Because;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** That a subject was entered by mistake. */
@Path("studies/{study}/subjects/{number}/entered-by-mistake")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SubjectMistakeResource {
  private EnterSubjectByMistake enterByMistake;
  private RestoreSubject restoreSubject;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public SubjectMistakeResource() {}

  @Inject
  SubjectMistakeResource(EnterSubjectByMistake enterByMistake, RestoreSubject restoreSubject) {
    this.enterByMistake = enterByMistake;
    this.restoreSubject = restoreSubject;
  }

  @POST
  @Calls(EnterSubjectByMistake.class)
  public SubjectHead mark(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @HeaderParam(RequestIds.HEADER) String request,
      @Nullable Because because) {
    return enterByMistake.mark(new SubjectRef(study, number), Because.given(because), request);
  }

  @POST
  @Calls(RestoreSubject.class)
  @Path("restoration")
  public SubjectHead restore(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @HeaderParam(RequestIds.HEADER) String request,
      @Nullable Because because) {
    return restoreSubject.restore(new SubjectRef(study, number), Because.given(because), request);
  }
}
