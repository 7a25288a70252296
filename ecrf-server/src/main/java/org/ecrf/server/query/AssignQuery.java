package org.ecrf.server.query;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;

/** Says who is to answer a query: a role of the site, a person there, or nobody in particular. */
@UseCase
public class AssignQuery {
  private final QueryDesk desk;
  private final Assignees assignees;
  private final Conversation conversation;

  @Inject
  AssignQuery(QueryDesk desk, Assignees assignees, Conversation conversation) {
    this.desk = desk;
    this.assignees = assignees;
    this.conversation = conversation;
  }

  @Requires(Permission.ASSIGN_QUERY)
  public void assign(String study, long id, Assignee to, String request) {
    Request asked = Request.of(request, "assign-query", id, to.text(), to.role() != null);
    desk.take(study, id, asked).ifPresent(taken -> assign(taken, to, asked));
  }

  private void assign(QueryDesk.Taken taken, Assignee to, Request request) {
    QueryRow query = taken.query();
    if (!query.isOpen()) {
      throw QueryDesk.wrongState("The query is closed already.");
    }
    assignees.refuse(taken.subject(), query.place().at(), query.check(), to);
    conversation.assign(taken.subject(), query, taken.subject().acting().author(), to, request);
  }
}
