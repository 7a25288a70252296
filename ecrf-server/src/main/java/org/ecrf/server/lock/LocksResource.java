package org.ecrf.server.lock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;

/** Freezes and locks of a study. */
@Path("studies/{study}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class LocksResource {
  private ListLocks listLocks;
  private Freeze freeze;
  private Lock lock;
  private UndoLock undoLock;
  private ShowLockConditions showLockConditions;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public LocksResource() {}

  @Inject
  LocksResource(
      ListLocks listLocks,
      Freeze freeze,
      Lock lock,
      UndoLock undoLock,
      ShowLockConditions showLockConditions) {
    this.listLocks = listLocks;
    this.freeze = freeze;
    this.lock = lock;
    this.undoLock = undoLock;
    this.showLockConditions = showLockConditions;
  }

  /** A place by its name in the trail. */
  public record Of(String place) {
    Place named() {
      return Place.parse(Problems.given(place, "place"));
    }
  }

  /** Why something is taken back. */
  public record Why(String reason) {}

  @GET
  @Path("locks")
  public Page<LockLine> list(
      @PathParam("study") String study,
      @QueryParam("standing") @DefaultValue("false") boolean standing,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return listLocks.page(study, standing, offset, limit);
  }

  /** What stands in the way of locking a place; all of it at once. */
  @GET
  @Path("lock-conditions")
  public Page<Blocker> conditions(
      @PathParam("study") String study, @QueryParam("place") @DefaultValue("study") String place) {
    return Page.whole(showLockConditions.of(study, Place.parse(place)));
  }

  @POST
  @Path("locks")
  public LockLine lock(
      @PathParam("study") String study, @HeaderParam(RequestIds.HEADER) String request, Of of) {
    return lock.lock(study, Problems.given(of, "body").named(), request);
  }

  @POST
  @Path("freezes")
  public LockLine freeze(
      @PathParam("study") String study, @HeaderParam(RequestIds.HEADER) String request, Of of) {
    return freeze.freeze(study, Problems.given(of, "body").named(), request);
  }

  @POST
  @Path("locks/{lock}/undoing")
  public LockLine undo(
      @PathParam("study") String study,
      @PathParam("lock") long id,
      @HeaderParam(RequestIds.HEADER) String request,
      Why why) {
    return undoLock.undo(
        new UndoLock.Command(study, id, Problems.given(why, "body").reason(), request));
  }
}
