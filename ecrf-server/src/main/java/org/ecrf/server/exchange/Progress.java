package org.ecrf.server.exchange;

import org.ecrf.server.job.RunningJob;

/** Counts subjects over all passes of an export and shows each per cent once. */
final class Progress {
  private final RunningJob job;
  private final long total;
  private long passed;
  private int shown = -1;

  Progress(RunningJob job, int subjects, int passes) {
    this.job = job;
    this.total = Math.max(1, (long) subjects * passes);
  }

  void oneMore(String step) {
    passed++;
    int percent = (int) Math.min(99, passed * 100 / total);
    if (percent != shown) {
      shown = percent;
      job.reached(percent, step);
    }
  }
}
