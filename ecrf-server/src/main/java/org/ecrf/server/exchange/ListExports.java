package org.ecrf.server.exchange;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.job.JobView;
import org.ecrf.server.problem.Page;

/** The exports of a study. */
@UseCase
public class ListExports {
  @Requires(Permission.EXPORT)
  public Page<JobView> page(String study, int offset, int limit) {
    throw new UnsupportedOperationException();
  }
}
