package org.ecrf.server.query;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.problem.FreeText;

/** Reopens a query whose answer does not satisfy. */
@UseCase
public class ReopenQuery {
  private final QueryDesk desk;
  private final Settling settling;
  private final Conversation conversation;
  private final Plans plans;

  @Inject
  ReopenQuery(QueryDesk desk, Settling settling, Conversation conversation, Plans plans) {
    this.desk = desk;
    this.settling = settling;
    this.conversation = conversation;
    this.plans = plans;
  }

  @Requires(Permission.CLOSE_QUERY)
  public void reopen(String study, long id, String text, String request) {
    String said = FreeText.required("text", text);
    Request asked = Request.of(request, "reopen-query", id, said);
    desk.take(study, id, asked).ifPresent(taken -> reopen(taken, said, asked));
  }

  private void reopen(QueryDesk.Taken taken, String text, Request request) {
    settling.refuseOthers(taken);
    QueryRow query = taken.query();
    if (query.state() == QueryState.OPEN) {
      throw QueryDesk.wrongState("The query is open already.");
    }
    if (query.byCheck() && !query.isOpen() && !query.accepted()) {
      throw QueryDesk.wrongState("The value was corrected. Raise a query of your own.");
    }
    conversation.reopen(
        taken.subject(),
        query,
        taken.subject().acting().author(),
        text,
        plans.due(taken.subject(), query.category()),
        request);
  }
}
