package org.ecrf.server.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.job.JobView;
import org.ecrf.server.job.Jobs;
import org.ecrf.server.problem.Problems;

/** Records that a copy is taken before its first byte leaves. */
@ApplicationScoped
class CopyDownloads {
  private final Access access;
  private final Jobs jobs;
  private final Trail trail;

  @Inject
  CopyDownloads(Access access, Jobs jobs, Trail trail) {
    this.access = access;
    this.jobs = jobs;
    this.trail = trail;
  }

  /** Answers the name of the file. */
  @Transactional(TxType.REQUIRES_NEW)
  String record(String study, String site, long id) {
    Acting acting = access.at(study, site);
    String file =
        jobs.one(study, CopyWork.KIND, CopyWork.SITE, site, id).stream()
            .flatMap(job -> job.files().stream())
            .map(JobView.FileLine::name)
            .findFirst()
            .orElseThrow(() -> Problems.notFound("copy"));
    trail.append(
        Chain.study(study),
        Act.of(acting.author(), "download", RequestCopy.TARGET + id + "/" + file));
    return file;
  }
}
