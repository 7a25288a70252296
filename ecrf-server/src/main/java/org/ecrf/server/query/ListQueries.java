package org.ecrf.server.query;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;

/** The queries of a study that the caller may see. */
@UseCase
public class ListQueries {
  @Requires(Permission.READ_DATA)
  public Page<QueryView> page(String study, QueryFilter filter, int offset, int limit) {
    throw new UnsupportedOperationException();
  }
}
