package org.ecrf.server.query;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** Reopens a query whose answer does not satisfy. */
@UseCase
public class ReopenQuery {
  @Requires(Permission.CLOSE_QUERY)
  public void reopen(String study, long id, String text, String request) {
    throw new UnsupportedOperationException();
  }
}
