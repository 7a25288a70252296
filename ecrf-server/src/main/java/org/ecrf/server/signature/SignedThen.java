package org.ecrf.server.signature;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.server.audit.Replay;
import org.ecrf.server.entry.FormAt;

/** Which forms were signed when a chain had come this far: its acts alone tell it. */
final class SignedThen {
  private static final String ENTRY = "/entry/";

  private SignedThen() {}

  static Set<FormAt> of(Replay replay) {
    Map<String, Replay.Standing> told = replay.below("signature/");
    return told.keySet().stream()
        .filter(path -> path.contains(ENTRY) && holds(told, path))
        .map(path -> path.substring(path.indexOf(ENTRY) + ENTRY.length()).split("/", 2))
        .map(place -> new FormAt(place[0], place[1]))
        .collect(Collectors.toSet());
  }

  private static boolean holds(Map<String, Replay.Standing> told, String path) {
    Replay.Standing state = told.get(path.substring(0, path.indexOf('/')) + "/state");
    return state != null && state.text().filter(SignatureState.SIGNED.name()::equals).isPresent();
  }
}
