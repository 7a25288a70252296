package org.ecrf.server.query;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecrf.server.study.Discretion;

/**
 * What of queries a caller may see at some sites.
 *
 * @param versions the caller's discretion on each version of the study that was worked with: what
 *     one of them closes is closed, whichever version asked
 * @param everyone the same of monitors and data managers
 */
record SiteSight(List<String> sites, List<Discretion> versions, List<Discretion> everyone) {

  /** What the query asks may tell what is not for the caller. */
  boolean hides(QueryRow query) {
    return versions.stream().anyMatch(discretion -> HiddenWords.mayBeIn(query, discretion));
  }

  /** So may what was said about it under this role. */
  boolean hides(QueryRow query, String role) {
    return versions.stream()
        .anyMatch(discretion -> discretion.hidesWords(query.place().at(), role));
  }

  /** Monitors and data managers do not see it: somebody who does has to close it. */
  boolean isUnseen(QueryRow query) {
    return everyone.stream()
        .anyMatch(reviewer -> OpenQueries.closed(query.place().at(), query.check(), reviewer));
  }

  /** Where a query would tell that there is something for others only. */
  Set<String> closedPlaces() {
    return all(Discretion::closedPlaces);
  }

  /** Whose queries would tell it. */
  Set<String> closedChecks() {
    return all(Discretion::closedChecks);
  }

  private Set<String> all(Function<Discretion, Set<String>> some) {
    return versions.stream().flatMap(v -> some.apply(v).stream()).collect(Collectors.toSet());
  }
}
