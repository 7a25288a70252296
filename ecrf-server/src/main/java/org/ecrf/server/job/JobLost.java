package org.ecrf.server.job;

/** Another node has taken the job over, since this one gave no sign of life. */
final class JobLost extends RuntimeException {
  JobLost(JobRun run) {
    super("run " + run.run() + " of job " + run.job() + " is over", null, false, false);
  }
}
