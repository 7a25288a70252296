package org.ecrf.server.lock;

import java.util.List;
import org.ecrf.server.audit.Author;
import org.ecrf.server.freeze.Degree;
import org.jspecify.annotations.Nullable;

/**
 * A freeze or a lock that is about to be recorded.
 *
 * @param site that it lies in; null for what lies in several
 * @param subjectId null for what is not of one subject
 * @param staysOpen ids of forms that are entered after it too
 * @param members how many subjects are part of the data that it locks
 * @param digest of these subjects with the heads of their trails; empty where there is none
 * @param askedBy of a lock by two people: who asked for it
 */
record Closing(
    String study,
    Place place,
    Degree degree,
    @Nullable String site,
    @Nullable Long subjectId,
    List<String> staysOpen,
    int members,
    String digest,
    Author author,
    @Nullable String askedBy) {

  /** A dataset can be named by it. */
  boolean isOfData() {
    return degree == Degree.LOCKED && place.level().isOfData();
  }

  /** As the trail names what was done. */
  String action() {
    return degree == Degree.LOCKED ? "lock" : "freeze";
  }
}
