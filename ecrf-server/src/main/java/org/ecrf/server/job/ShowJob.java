package org.ecrf.server.job;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** One job with its progress and files. */
@UseCase
public class ShowJob {
  @Requires(Permission.EXPORT)
  public JobView of(String study, long id) {
    throw new UnsupportedOperationException();
  }
}
