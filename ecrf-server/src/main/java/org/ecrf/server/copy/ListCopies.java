package org.ecrf.server.copy;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.Sites;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.job.JobView;
import org.ecrf.server.job.Jobs;
import org.ecrf.server.problem.Page;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.study.ListSites;

/** The copies that were made of a site, the newest first. */
@UseCase
public class ListCopies {
  private final Access access;
  private final Jobs jobs;
  private final ListSites sites;

  @Inject
  ListCopies(Access access, Jobs jobs, ListSites sites) {
    this.access = access;
    this.jobs = jobs;
    this.sites = sites;
  }

  /** The sites of the study of which the caller may take a copy. */
  @Requires(Permission.TAKE_COPY)
  public List<ListSites.SiteLine> sites(String study) {
    Sites mine = access.in(study).sites();
    return sites.of(study).stream().filter(site -> mine.has(site.code())).toList();
  }

  @Requires(Permission.TAKE_COPY)
  public Page<JobView> page(String study, String site, int offset, int limit) {
    access.at(study, site);
    return jobs.page(study, CopyWork.KIND, CopyWork.SITE, site, offset, limit);
  }

  @Requires(Permission.TAKE_COPY)
  public JobView one(String study, String site, long id) {
    access.at(study, site);
    return jobs.one(study, CopyWork.KIND, CopyWork.SITE, site, id)
        .orElseThrow(() -> Problems.notFound("copy"));
  }
}
