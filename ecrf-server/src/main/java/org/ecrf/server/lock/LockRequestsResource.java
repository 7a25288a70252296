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
   * @param lock the record that is to be taken back; absent: the study is to be locked
   * @param reason why it is to be taken back
   */
  public record Wanted(@Nullable Long lock, @Nullable String reason) {}

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
    Long lock = Problems.given(wanted, "body").lock();
    return Map.of(
        "id",
        lock == null
            ? askLock.lockStudy(study, request)
            : askLock.unlock(study, lock, wanted.reason(), request));
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
