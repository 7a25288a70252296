package org.ecrf.server.exchange;

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

/** Records a download before its first byte leaves. */
@ApplicationScoped
class Downloads {
  private final Access access;
  private final Jobs jobs;
  private final Trail trail;

  @Inject
  Downloads(Access access, Jobs jobs, Trail trail) {
    this.access = access;
    this.jobs = jobs;
    this.trail = trail;
  }

  @Transactional(TxType.REQUIRES_NEW)
  void record(String study, long id, String file) {
    Acting acting = access.throughout(study);
    JobView job = jobs.one(study, id).orElseThrow(() -> Problems.notFound("export"));
    boolean made =
        job.state() == JobView.State.DONE
            && job.files().stream().anyMatch(f -> f.name().equals(file));
    if (!made) {
      throw Problems.notFound("file");
    }
    trail.append(
        Chain.study(study),
        Act.of(acting.author(), "download", RequestExport.TARGET + id + "/" + file));
  }
}
