package org.ecrf.server.job;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.Map;

/** A job as its work sees it. Every call notices when the job has gone to another node. */
public final class RunningJob {
  private final Jobs jobs;
  private final JobRun run;

  RunningJob(Jobs jobs, JobRun run) {
    this.jobs = jobs;
    this.run = run;
  }

  public String study() {
    return run.study();
  }

  public Map<String, String> parameters() {
    return run.parameters();
  }

  /** Shows how far the work has come. */
  public void reached(int percent, String step) {
    jobs.reach(run, percent, step);
  }

  /** Makes a file; it can be downloaded once the whole job is done. */
  public JobView.FileLine file(String name, Contents contents) throws Exception {
    JobFile file = new JobFile(jobs, run, name);
    Measured measured = new Measured(file);
    OutputStream out = new BufferedOutputStream(measured, 1 << 16);
    contents.writeTo(out);
    out.flush();
    file.close();
    JobView.FileLine line = measured.line(name);
    jobs.keep(run, new FileRow(run.job(), line));
    return line;
  }

  /** Writes the contents of a file. */
  public interface Contents {
    void writeTo(OutputStream out) throws Exception;
  }
}
