package org.ecrf.server.exchange;

import jakarta.inject.Inject;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.job.JobView;
import org.ecrf.server.job.Jobs;
import org.ecrf.server.problem.Page;

/** The exports of a study, the newest first. */
@UseCase
public class ListExports {
  private final Access access;
  private final Jobs jobs;

  @Inject
  ListExports(Access access, Jobs jobs) {
    this.access = access;
    this.jobs = jobs;
  }

  @Requires(Permission.EXPORT)
  public Page<JobView> page(String study, int offset, int limit) {
    access.throughout(study);
    return jobs.page(study, ExportWork.KIND, offset, limit);
  }
}
