package org.ecrf.server.job;

import java.io.OutputStream;
import java.util.Arrays;

/** Takes a file as it is written and keeps it in pieces of one MiB. */
final class JobFile extends OutputStream {
  private static final int PIECE = 1 << 20;

  private final Jobs jobs;
  private final JobRun run;
  private final String name;
  private final byte[] piece = new byte[PIECE];
  private int filled;
  private int parts;

  JobFile(Jobs jobs, JobRun run, String name) {
    this.jobs = jobs;
    this.run = run;
    this.name = name;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int done = 0;
    while (done < length) {
      int now = Math.min(length - done, PIECE - filled);
      System.arraycopy(bytes, offset + done, piece, filled, now);
      filled += now;
      done += now;
      if (filled == PIECE) {
        keep();
      }
    }
  }

  /** Keeps the last piece, which may be shorter. */
  @Override
  public void close() {
    if (filled > 0) {
      keep();
    }
  }

  private void keep() {
    jobs.keep(run, new PartRow(run.job(), name, parts++, Arrays.copyOf(piece, filled)));
    filled = 0;
  }
}
