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
 */
record SiteSight(List<String> sites, List<Discretion> versions) {

  /** The words of the query may tell what is not for the caller. */
  boolean hides(QueryRow query) {
    return versions.stream().anyMatch(discretion -> HiddenWords.mayBeIn(query, discretion));
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
