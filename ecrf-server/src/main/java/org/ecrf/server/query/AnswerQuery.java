package org.ecrf.server.query;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** The site answers a query. */
@UseCase
public class AnswerQuery {
  @Requires(Permission.ANSWER_QUERY)
  public void answer(String study, long id, String text, String request) {
    throw new UnsupportedOperationException();
  }
}
