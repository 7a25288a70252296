package org.ecrf.server.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.ecrf.server.problem.Outage;
import org.jspecify.annotations.Nullable;

/**
 * Takes jobs, one at a time on each node. A node that dies leaves its job to the others: they take
 * it when its heart has not beaten for a while.
 */
@ApplicationScoped
class Worker {
  private static final Logger LOG = System.getLogger(Worker.class.getName());

  /** This run of this node; a node that comes back is another one. */
  private final String node =
      System.getProperty("jboss.node.name", "node") + "/" + UUID.randomUUID();

  private final Jobs jobs;
  private final Instance<JobWork> works;
  private @Nullable ScheduledFuture<?> looking;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  Worker(Jobs jobs, @Any Instance<JobWork> works) {
    this.jobs = jobs;
    this.works = works;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    looking = executor.scheduleWithFixedDelay(this::look, 2000, 500, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes @Destroyed(ApplicationScoped.class) Object application) {
    if (looking != null) {
      looking.cancel(true);
    }
  }

  /** Never throws: what escaped would end the schedule. */
  private void look() {
    try {
      Optional<JobRun> run = jobs.take(node);
      while (run.isPresent()) {
        carryOut(run.get());
        run = jobs.take(node);
      }
    } catch (Throwable failure) {
      log("looking for jobs", failure);
    }
  }

  /** Where the database was away, the silence of the job lets a node begin it again. */
  private void carryOut(JobRun run) {
    ScheduledFuture<?> heart =
        executor.scheduleAtFixedRate(() -> beat(run), 5, 5, TimeUnit.SECONDS);
    try {
      work(run).run(new RunningJob(jobs, run));
      jobs.done(run);
    } catch (JobLost lost) {
      LOG.log(Logger.Level.WARNING, lost.getMessage());
    } catch (Throwable failure) {
      log("job " + run.job(), failure);
      if (!Outage.causes(failure)) {
        fail(run);
      }
    } finally {
      heart.cancel(false);
    }
  }

  private JobWork work(JobRun run) {
    return works.stream()
        .filter(work -> work.kind().equals(run.kind()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no work of kind " + run.kind()));
  }

  private void beat(JobRun run) {
    try {
      jobs.beat(run);
    } catch (RuntimeException failure) {
      log("heartbeat of job " + run.job(), failure);
    }
  }

  /** Where this fails too, the silence of the job ends its attempt. */
  private void fail(JobRun run) {
    try {
      jobs.failed(run, "failed");
    } catch (RuntimeException failure) {
      log("giving up job " + run.job(), failure);
    }
  }

  private static void log(String what, Throwable failure) {
    LOG.log(Logger.Level.ERROR, what + ": " + Outage.report(failure));
  }
}
