package org.ecrf.server.lock;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.FreeText;

/** Declines what was asked for: all stays as it is. Also who has asked may take it back so. */
@UseCase
public class DeclineLock {
  private final RequestDesk desk;
  private final Trail trail;

  @Inject
  DeclineLock(RequestDesk desk, Trail trail) {
    this.desk = desk;
    this.trail = trail;
  }

  @Requires(Permission.CONFIRM_LOCK)
  public void decline(String study, long id, String reason, String request) {
    String said = FreeText.required("reason", reason);
    Request asked = Request.of(request, "decline-lock", id, said);
    desk.take(study, id, asked).ifPresent(taken -> decline(study, taken, said, asked));
  }

  private void decline(String study, RequestDesk.Taken taken, String reason, Request asked) {
    desk.decided(taken, LockRequest.State.DECLINED);
    trail.append(
        Chain.study(study),
        Act.of(taken.acting().author(), "decline-lock", taken.request().target())
            .changing(List.of(taken.becomes(LockRequest.State.DECLINED)))
            .because(reason)
            .answering(asked));
  }
}
