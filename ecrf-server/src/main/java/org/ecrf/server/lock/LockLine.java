package org.ecrf.server.lock;

import java.time.Instant;
import org.ecrf.server.freeze.Degree;
import org.jspecify.annotations.Nullable;

/**
 * A record of a freeze or a lock; only that it was taken back is ever added to it.
 *
 * @param place of what
 * @param site that it lies in; null for what lies in several
 * @param subject number of the subject, where it is of one
 * @param cut name of the data cut, where it is of one
 * @param members how many subjects are part of it; 0 where it is no lock of data
 * @param askedBy of a lock by two people: who asked for it
 * @param trailHead hexadecimal hash of the act of locking; of a subject, its chain ends with it
 */
public record LockLine(
    long id,
    Degree degree,
    Place place,
    @Nullable String site,
    @Nullable String subject,
    @Nullable String cut,
    int members,
    Instant at,
    String by,
    @Nullable String askedBy,
    String trailHead,
    @Nullable Instant undoneAt,
    @Nullable String undoneBy) {

  /** It was not taken back. */
  public boolean stands() {
    return undoneAt == null;
  }
}
