package org.ecrf.server.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the sealing of the trail stands.
 *
 * @param made this node has a key
 * @param changed its last sealing found that what was sealed had been changed
 * @param everySeconds how often it looks for something to seal
 * @param lastAt when the newest seal was made, of whichever study; null where there is none
 * @param waiting chains with acts that no seal holds yet
 * @param platform what is sealed of the platform's own chain; null where nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sealing(
    boolean made,
    boolean changed,
    long everySeconds,
    @Nullable Instant lastAt,
    int waiting,
    @Nullable Head platform) {

  /**
   * The last act that a seal holds.
   *
   * @param seal its number
   * @param seq of the act in its chain
   * @param hash of the act
   */
  public record Head(long seal, long seq, String hash) {}
}
