package org.ecrf.server.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An act as read back, with its disclosed values.
 *
 * @param redacted where values were erased: {@code path/from}, {@code path/to}, {@code reason}
 * @param hash hexadecimal
 */
public record Told(
    long seq,
    Instant at,
    String who,
    String role,
    String action,
    String target,
    @Nullable Integer definition,
    List<Changed> changes,
    @Nullable String reason,
    Set<String> redacted,
    String hash) {

  /**
   * From the columns of the table.
   *
   * @param hash hexadecimal
   */
  public static Told read(
      long seq,
      Instant at,
      String who,
      String role,
      String action,
      String target,
      @Nullable Integer definition,
      String disclosed,
      String hash) {
    Disclosed open = Disclosed.read(disclosed);
    return new Told(
        seq,
        at,
        who,
        role,
        action,
        target,
        definition,
        open.changes(),
        open.reason(),
        open.redacted(),
        hash);
  }

  /** The value from which this path was changed is erased. */
  public boolean redactedFrom(String path) {
    return redacted.contains(path + Disclosed.FROM);
  }

  /** The value to which this path was changed is erased. */
  public boolean redactedTo(String path) {
    return redacted.contains(path + Disclosed.TO);
  }

  /** What was said as the reason is erased. */
  public boolean redactedReason() {
    return redacted.contains(Disclosed.REASON);
  }
}
