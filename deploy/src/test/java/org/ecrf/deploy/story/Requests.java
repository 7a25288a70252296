package org.ecrf.deploy.story;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All requests that clients have sent and know the end of. */
final class Requests {
  private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();

  /** How a request ended. */
  enum Outcome {
    DONE,
    /** Done, where it had not been done before: completing what is complete writes nothing. */
    TRUE_AFTERWARDS,
    REFUSED
  }

  /** A request that was done, to be sent once more. */
  record Sent(String method, String path, Map<String, Object> body, String id, Reply reply) {}

  void ended(String id, Outcome outcome) {
    outcomes.put(id, outcome);
  }

  long count(Outcome outcome) {
    return outcomes.values().stream().filter(outcome::equals).count();
  }

  /**
   * What is wrong with these acts: a request that was done and has none, one that was refused and
   * has one, one that has two, one that nobody has sent.
   */
  List<String> faults(List<StoredAct> acts) {
    Set<String> seen = new HashSet<>();
    Set<String> faults = new HashSet<>();
    for (StoredAct act : acts) {
      String id = act.request();
      if (id == null) {
        continue;
      }
      if (!seen.add(id)) {
        faults.add("twice: " + id);
      }
      if (outcomes.getOrDefault(id, Outcome.REFUSED) == Outcome.REFUSED) {
        faults.add("refused or never sent, and done: " + id);
      }
    }
    outcomes.forEach(
        (id, outcome) -> {
          if (outcome == Outcome.DONE && !seen.contains(id)) {
            faults.add("acknowledged, and missing: " + id);
          }
        });
    return List.copyOf(faults);
  }
}
