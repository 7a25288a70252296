package org.ecrf.deploy.system;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One server process that was started. A process number alone is not enough to stop it by: the
 * number may be another process's by then, so its start time goes with it.
 */
public record Part(String name, long pid, Instant started) {
  /** The system counts start times in ticks since boot, so two readings may differ a little. */
  private static final Duration TOLERANCE = Duration.ofSeconds(3);

  /** The process with this number, as it runs now. */
  public static Part of(String name, ProcessHandle process) {
    return new Part(name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  /** The process, where it is still the one that was started. */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
  }

  public boolean isAlive() {
    return process().isPresent();
  }

  private boolean isTheSame(ProcessHandle process) {
    Instant found = process.info().startInstant().orElse(Instant.EPOCH);
    return Duration.between(started, found).abs().compareTo(TOLERANCE) < 0;
  }
}
