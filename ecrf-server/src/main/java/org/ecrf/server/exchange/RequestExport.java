package org.ecrf.server.exchange;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.job.Jobs;
import org.ecrf.server.lock.Locks;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refused;

/** Asks for the dataset of all subjects locked up to a lock record that are locked still. */
@UseCase
public class RequestExport {
  static final String TARGET = "export/";

  private final Access access;
  private final Locks locks;
  private final Jobs jobs;
  private final Trail trail;

  @Inject
  RequestExport(Access access, Locks locks, Jobs jobs, Trail trail) {
    this.access = access;
    this.locks = locks;
    this.jobs = jobs;
    this.trail = trail;
  }

  /** Answers the number of the job that makes the files. */
  @Requires(Permission.EXPORT)
  public long request(String study, long lock, String request) {
    Acting acting = access.throughout(study);
    Request asked = Request.of(request, "export", lock);
    Chain chain = Chain.study(study);
    Optional<Recorded> before = trail.repeated(chain, asked);
    if (before.isPresent()) {
      return Long.parseLong(before.get().target().substring(TARGET.length()));
    }
    demandDataset(study, lock);
    Map<String, String> parameters = Map.of(ExportWork.LOCK, Long.toString(lock));
    String target = TARGET + jobs.order(study, ExportWork.KIND, parameters, acting.author());
    trail.append(
        chain,
        Act.of(acting.author(), "export", target)
            .changing(
                List.of(new Changed(target + "/lock", null, ItemValue.of(Long.toString(lock)))))
            .answering(asked));
    return Long.parseLong(target.substring(TARGET.length()));
  }

  private static Refused noDataset(String sentence) {
    return Problems.notAllowed("no-dataset", sentence);
  }

  /** What was unlocked since can change: it would no longer be the dataset of that name. */
  private void demandDataset(String study, long lock) {
    switch (locks.dataset(study, lock)) {
      case NONE -> throw Problems.notFound("lock record");
      case FREEZE ->
          throw noDataset("It is a freeze, not a lock: what is frozen can still change.");
      case PART ->
          throw noDataset(
              "It is the lock of a visit or a form: a dataset is of a locked subject, site, data"
                  + " cut or study.");
      case UNDONE ->
          throw Problems.notAllowed(
              "lock-undone",
              "The lock was taken back since. What was exported of it before can be downloaded.");
      case WHOLE -> {}
    }
  }
}
