package org.ecrf.server.query;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.problem.FreeText;

/**
 * The site answers a query. To keep a value that a check speaks against is an answer too, with the
 * reason as its text.
 */
@UseCase
public class AnswerQuery {
  private final QueryDesk desk;

  @Inject
  AnswerQuery(QueryDesk desk) {
    this.desk = desk;
  }

  @Requires(Permission.ANSWER_QUERY)
  public void answer(String study, long id, String text, String request) {
    String said = FreeText.required("text", text);
    Request asked = Request.of(request, "answer-query", id, said);
    desk.take(study, id, asked).ifPresent(taken -> answer(taken, said, asked));
  }

  private void answer(QueryDesk.Taken taken, String text, Request request) {
    if (taken.query().state() != QueryState.OPEN) {
      throw QueryDesk.wrongState("The query is not open.");
    }
    desk.say(taken, QueryView.Kind.ANSWERED, text, request);
  }
}
