package org.ecrf.server.trail;

import java.time.Instant;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/**
 * One act as read from the trail.
 *
 * @param target of what is for others only as much as the caller may know: {@code entry/visit}, of
 *     a query {@code …}
 * @param hash hexadecimal, of this act and all before it in its chain
 */
public record TrailLine(
    long seq,
    Instant at,
    String who,
    String role,
    String action,
    String target,
    List<ChangeLine> changes,
    @Nullable String reason,
    boolean redactedReason,
    String hash) {
  /** What is for others only, in place of its name. */
  static final String SOMETHING = "…";

  /**
   * @param path {@code visit/form/item} for captured data; {@code …} for all that is for others
   *     only
   * @param masked the values are not shown to the caller
   * @param redactedFrom the value before was erased as personal data
   * @param redactedTo the value after was
   */
  public record ChangeLine(
      String path,
      @Nullable ItemValue from,
      @Nullable ItemValue to,
      boolean masked,
      boolean redactedFrom,
      boolean redactedTo) {
    /** Of what nothing was erased. */
    public ChangeLine(
        String path, @Nullable ItemValue from, @Nullable ItemValue to, boolean masked) {
      this(path, from, to, masked, false, false);
    }

    static final ChangeLine SOMETHING = new ChangeLine(TrailLine.SOMETHING, null, null, true);
  }
}
