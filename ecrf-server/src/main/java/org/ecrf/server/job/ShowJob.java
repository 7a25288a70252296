package org.ecrf.server.job;

import jakarta.inject.Inject;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Problems;

/** One job with its progress and files. */
@UseCase
public class ShowJob {
  private final Access access;
  private final Jobs jobs;

  @Inject
  ShowJob(Access access, Jobs jobs) {
    this.access = access;
    this.jobs = jobs;
  }

  @Requires(Permission.EXPORT)
  public JobView of(String study, long id) {
    access.throughout(study);
    return jobs.one(study, id).orElseThrow(() -> Problems.notFound("job"));
  }
}
