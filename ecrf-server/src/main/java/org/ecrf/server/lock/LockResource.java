package org.ecrf.server.lock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;

/** Locking a subject. */
@Path("studies/{study}/subjects/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class LockResource {
  private ShowLockConditions showLockConditions;
  private LockSubject lockSubject;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public LockResource() {}

  @Inject
  LockResource(ShowLockConditions showLockConditions, LockSubject lockSubject) {
    this.showLockConditions = showLockConditions;
    this.lockSubject = lockSubject;
  }

  /** All of them at once. */
  @GET
  @Calls(ShowLockConditions.class)
  @Path("lock-conditions")
  public Page<Blocker> conditions(
      @PathParam("study") String study, @PathParam("number") String number) {
    return Page.whole(showLockConditions.of(new SubjectRef(study, number)));
  }

  @POST
  @Calls(LockSubject.class)
  @Path("lock")
  public LockLine lock(
      @PathParam("study") String study,
      @PathParam("number") String number,
      @HeaderParam(RequestIds.HEADER) String request) {
    return lockSubject.lock(new SubjectRef(study, number), request);
  }
}
