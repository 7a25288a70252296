package org.ecrf.ui.trail;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecrf.server.audit.Redact;
import org.ecrf.server.redaction.AskRedaction;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.trail.TrailLine;
import org.ecrf.ui.item.Labels;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.shell.AskForRedaction;

/** Offers, beside each act of a subject, to ask that what people have written there is erased. */
record RedactionOffer(AskRedaction askRedaction, Labels labels, SubjectRef ref) {

  Optional<Component> of(TrailLine line) {
    Map<String, String> places = places(line);
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AskForRedaction(
                String.valueOf(line.seq()),
                places,
                (paths, why) ->
                    askRedaction.ask(
                        new AskRedaction.Command(
                            ref,
                            line.seq(),
                            List.copyOf(paths),
                            why,
                            UUID.randomUUID().toString()))));
  }

  private Map<String, String> places(TrailLine line) {
    Map<String, String> places = new LinkedHashMap<>();
    line.changes().stream()
        .filter(change -> change.to() != null && !change.masked())
        .filter(change -> isWritten(change.path()))
        .forEach(
            change ->
                places.put(change.path(), TrailPlaces.value(labels, line.target(), change.path())));
    if (line.reason() != null) {
      places.put(Redact.REASON, Say.it("redaction.reason"));
    }
    return places;
  }

  private boolean isWritten(String path) {
    return TrailPlaces.isItem(labels, path) || path.matches("query/\\d+/message(/\\w+)?");
  }
}
