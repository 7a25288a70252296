package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Problems;

/** Takes out what somebody has asked for, to decide on it. */
@ApplicationScoped
class RequestDesk {
  private final Access access;
  private final LockRequests requests;
  private final Trail trail;

  @Inject
  RequestDesk(Access access, LockRequests requests, Trail trail) {
    this.access = access;
    this.requests = requests;
    this.trail = trail;
  }

  /** A request as the running use case decides on it. */
  record Taken(RequestRow row, LockRequest request, Acting acting) {
    Changed becomes(LockRequest.State next) {
      return new Changed(
          request.target() + "/state",
          ItemValue.of(request.state().name()),
          ItemValue.of(next.name()));
    }
  }

  /** Empty where it has been decided by this request before. */
  Optional<Taken> take(String study, long id, Request asked) {
    Acting acting = access.throughout(study);
    RequestRow row =
        requests.hold(study, id).orElseThrow(() -> Problems.notFound("request for a lock"));
    if (trail.repeated(Chain.study(study), asked).isPresent()) {
      return Optional.empty();
    }
    LockRequest request = row.view();
    if (!request.isOpen()) {
      throw Problems.notAllowed("lock-request-state", "It is decided already.");
    }
    return Optional.of(new Taken(row, request, acting));
  }

  void decided(Taken taken, LockRequest.State next) {
    taken.row().decide(next, taken.acting().author(), trail.moment());
  }
}
