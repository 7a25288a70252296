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
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;

/** The freezes and locks of a study, locking, and taking either back. */
@Path("studies/{study}/locks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class LocksResource {
  private ListLocks listLocks;
  private Lock lock;
  private UndoLock undoLock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public LocksResource() {}

  @Inject
  LocksResource(ListLocks listLocks, Lock lock, UndoLock undoLock) {
    this.listLocks = listLocks;
    this.lock = lock;
    this.undoLock = undoLock;
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
  @Calls(ListLocks.class)
  public Page<LockLine> list(
      @PathParam("study") String study,
      @QueryParam("standing") @DefaultValue("false") boolean standing,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return listLocks.page(study, standing, offset, limit);
  }

  @POST
  @Calls(Lock.class)
  public LockLine lock(
      @PathParam("study") String study, @HeaderParam(RequestIds.HEADER) String request, Of of) {
    return lock.lock(study, Problems.given(of, "body").named(), request);
  }

  @POST
  @Calls(UndoLock.class)
  @Path("{lock}/undoing")
  public LockLine undo(
      @PathParam("study") String study,
      @PathParam("lock") long id,
      @HeaderParam(RequestIds.HEADER) String request,
      Why why) {
    return undoLock.undo(
        new UndoLock.Command(study, id, Problems.given(why, "body").reason(), request));
  }
}
