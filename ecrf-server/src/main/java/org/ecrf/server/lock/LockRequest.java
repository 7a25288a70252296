package org.ecrf.server.lock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes two people: one has asked for it, another one confirms or declines it.
 *
 * @param lock to be taken back; null where a lock is wanted
 * @param reason why it is to be taken back
 */
public record LockRequest(
    long id,
    Wanted wanted,
    Place place,
    @Nullable Long lock,
    @Nullable String reason,
    State state,
    String askedBy,
    Instant askedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /** What is to be done. */
  public enum Wanted {
    LOCK,
    UNLOCK
  }

  /** How far it has come. */
  public enum State {
    ASKED,
    DONE,
    DECLINED
  }

  /** What is asked for. */
  record Asking(Wanted wanted, Place place, @Nullable Long lock, @Nullable String reason) {}

  /** As the trail names it. */
  String target() {
    return "lock-request/" + id;
  }

  public boolean isOpen() {
    return state == State.ASKED;
  }
}
