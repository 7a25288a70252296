package org.ecrf.model.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;

/**
 * A study file is plain text for people: anchors, aliases and deep nesting have no place in it, and
 * are what a hostile file would hold.
 */
final class YamlGuard {
  private static final int LONGEST = 1_000_000;
  static final Problem TOO_LONG = new Problem(1, 1, "the file has more than 1,000,000 characters");

  private static final int DEEPEST = 20;

  private YamlGuard() {}

  /** Looks at the events of the file one by one, however deep it is. */
  static Optional<Problem> refuse(String file, LoadSettings settings) {
    if (file.length() > LONGEST) {
      return Optional.of(TOO_LONG);
    }
    int depth = 0;
    for (Event event : new Parse(settings).parseString(file)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      if (depth > DEEPEST) {
        return at(event, "this is nested too deeply");
      }
      if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
        return at(event, "anchors and aliases (& and *) are not allowed");
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> at(Event event, String message) {
    return Optional.of(YamlParser.place(event.getStartMark()).problem(message));
  }
}
