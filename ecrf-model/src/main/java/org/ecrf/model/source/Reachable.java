package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecrf.model.visit.Visit;

/**
 * Finds visits that can never be due, as all that they count from waits for themselves. A visit may
 * count from a later one (days before the dose), so the order of the file does not help.
 */
final class Reachable {
  private final List<Visit> visits;
  private final Set<String> reached = new HashSet<>();

  private Reachable(List<Visit> visits) {
    this.visits = visits;
    boolean more = true;
    while (more) {
      more = false;
      for (Visit visit : visits) {
        more |= isReached(visit) && reached.add(visit.id());
      }
    }
  }

  /** Reports each at its “due”. */
  static void check(Draft draft) {
    Reachable reachable = new Reachable(draft.visits);
    for (Visit visit : draft.visits) {
      if (!reachable.reached.contains(visit.id()) && draft.timings.containsKey(visit.id())) {
        draft.problems.add(
            draft
                .timings
                .get(visit.id())
                .problem("this visit can never be due: " + reachable.way(visit)));
      }
    }
  }

  private boolean isReached(Visit visit) {
    return visit.timing() == null
        || visit.timing().anchors().stream().anyMatch(anchor -> isReached(visit, anchor));
  }

  /**
   * What names nothing, or the visit itself, is a problem already. A screening visit is due from
   * the first day on, so a date planned there may set its own window.
   */
  private boolean isReached(Visit visit, String anchor) {
    String name = visitOf(anchor);
    boolean planned = name.equals(visit.id()) && visit.stage() == Visit.Stage.SCREENING;
    return planned
        || anchor.equals(visit.id())
        || visits.stream().noneMatch(v -> v.id().equals(name))
        || reached.contains(name);
  }

  private static String visitOf(String anchor) {
    return anchor.split("\\.", 2)[0];
  }

  /** From visit to visit until one comes again. */
  private String way(Visit from) {
    List<String> way = new ArrayList<>(List.of(from.id()));
    String next = visitOf(from.timing().anchors().getFirst());
    while (!way.contains(next)) {
      String current = next;
      way.add(current);
      next =
          visits.stream()
              .filter(v -> v.id().equals(current))
              .findFirst()
              .map(v -> visitOf(v.timing().anchors().getFirst()))
              .orElse(current);
    }
    way.add(next);
    return String.join(" counts from ", way);
  }
}
