package org.ecrf.server.query;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.problem.FreeText;
import org.jspecify.annotations.Nullable;

/**
 * Closes a query: its raising role, or a data manager; what a check raised, a monitor or a data
 * manager; where those may not look, a second person who may. That accepts the site's answer, so a
 * query of a check is closed only once it has one.
 */
@UseCase
public class CloseQuery {
  private final QueryDesk desk;
  private final Settling settling;

  @Inject
  CloseQuery(QueryDesk desk, Settling settling) {
    this.desk = desk;
    this.settling = settling;
  }

  /**
   * @param text null where nothing is to be said
   */
  @Requires(Permission.CLOSE_QUERY)
  public void close(String study, long id, @Nullable String text, String request) {
    String said = FreeText.optional("text", text);
    Request asked = Request.of(request, "close-query", id, said);
    desk.take(study, id, asked).ifPresent(taken -> close(taken, said, asked));
  }

  private void close(QueryDesk.Taken taken, String text, Request request) {
    settling.refuseClosure(taken);
    desk.say(taken, QueryView.Kind.CLOSED, text, request);
  }
}
