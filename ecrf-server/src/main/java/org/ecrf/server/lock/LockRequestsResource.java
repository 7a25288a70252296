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
import java.util.Map;
import org.ecrf.server.access.Calls;
import org.ecrf.server.api.RequestIds;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Rule;
import org.jspecify.annotations.Nullable;

/** What takes two people. */
@Path("studies/{study}/lock-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class LockRequestsResource {
  private ListLockRequests listLockRequests;
  private AskLock askLock;
  private ConfirmLock confirmLock;
  private DeclineLock declineLock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  public LockRequestsResource() {}

  @Inject
  LockRequestsResource(
      ListLockRequests listLockRequests,
      AskLock askLock,
      ConfirmLock confirmLock,
      DeclineLock declineLock) {
    this.listLockRequests = listLockRequests;
    this.askLock = askLock;
    this.confirmLock = confirmLock;
    this.declineLock = declineLock;
  }

  /**
   * What is asked for: that a place is locked, or that a lock is taken back.
   *
   * @param place what is to be locked: {@code study}, no other lock takes two people
   * @param lock the record that is to be taken back
   * @param reason why it is to be taken back
   */
  public record Wanted(@Nullable String place, @Nullable Long lock, @Nullable String reason) {
    /** Whether the study is to be locked; what is half said, or both, is refused. */
    boolean isOfStudy() {
      if (lock != null) {
        refuse(place, "place");
        return false;
      }
      if (!Place.parse(Problems.given(place, "place")).equals(Place.STUDY)) {
        throw Problems.unreadable("place", Rule.ONE_OF, Place.STUDY);
      }
      refuse(reason, "reason");
      return true;
    }

    private static void refuse(@Nullable String said, String path) {
      if (said != null) {
        throw Problems.unreadable(path, Rule.NOTHING);
      }
    }
  }

  /** Why it is declined. */
  public record Why(String reason) {}

  @GET
  @Calls(ListLockRequests.class)
  public Page<LockRequest> list(@PathParam("study") String study) {
    return Page.whole(listLockRequests.of(study));
  }

  @POST
  @Calls(value = AskLock.class, throughout = true)
  public Map<String, Long> ask(
      @PathParam("study") String study,
      @HeaderParam(RequestIds.HEADER) String request,
      Wanted wanted) {
    Wanted said = Problems.given(wanted, "body");
    return Map.of(
        "id",
        said.isOfStudy()
            ? askLock.lockStudy(study, request)
            : askLock.unlock(study, Problems.given(said.lock(), "lock"), said.reason(), request));
  }

  @POST
  @Calls(value = ConfirmLock.class, throughout = true)
  @Path("{id}/confirmation")
  public void confirm(
      @PathParam("study") String study,
      @PathParam("id") long id,
      @HeaderParam(RequestIds.HEADER) String request) {
    confirmLock.confirm(study, id, request);
  }

  @POST
  @Calls(value = DeclineLock.class, throughout = true)
  @Path("{id}/refusal")
  public void decline(
      @PathParam("study") String study,
      @PathParam("id") long id,
      @HeaderParam(RequestIds.HEADER) String request,
      Why why) {
    declineLock.decline(study, id, Problems.given(why, "body").reason(), request);
  }
}
