package org.ecrf.server.query;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.jspecify.annotations.Nullable;

/** Closes a query: its raising role, or a data manager. */
@UseCase
public class CloseQuery {
  @Requires(Permission.CLOSE_QUERY)
  public void close(String study, long id, @Nullable String text, String request) {
    throw new UnsupportedOperationException();
  }
}
