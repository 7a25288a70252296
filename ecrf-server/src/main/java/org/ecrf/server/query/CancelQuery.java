package org.ecrf.server.query;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.problem.FreeText;

/**
 * Cancels a query that should not have been raised, with the reason: its raising role, or a data
 * manager; what a check raised, a data manager only. The check does not ask again by the same
 * values.
 */
@UseCase
public class CancelQuery {
  private final QueryDesk desk;
  private final Settling settling;

  @Inject
  CancelQuery(QueryDesk desk, Settling settling) {
    this.desk = desk;
    this.settling = settling;
  }

  @Requires(Permission.CLOSE_QUERY)
  public void cancel(String study, long id, String reason, String request) {
    String said = FreeText.required("text", reason);
    Request asked = Request.of(request, "cancel-query", id, said);
    desk.take(study, id, asked).ifPresent(taken -> cancel(taken, said, asked));
  }

  private void cancel(QueryDesk.Taken taken, String reason, Request request) {
    settling.refuseCancellation(taken);
    if (!taken.query().isOpen()) {
      throw QueryDesk.wrongState("The query is closed already.");
    }
    desk.say(taken, QueryView.Kind.CANCELLED, reason, request);
  }
}
