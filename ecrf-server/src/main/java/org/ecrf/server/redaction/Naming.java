package org.ecrf.server.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Redact;
import org.ecrf.server.audit.Told;
import org.ecrf.server.redaction.Copies.Place;
import org.ecrf.server.seal.Attestation;
import org.ecrf.server.study.Quotes;

/** The acts of a redaction: each names one place of the chain that is erased. */
record Naming(RedactionRow row, Author author, Chain chain, Attestation attestation) {

  /**
   * @param gone by the path in the act that brought it
   */
  List<Act> acts(List<Told> chain, Told origin, Map<String, ItemValue> gone, Quotes quotes) {
    SortedSet<Place> places =
        new TreeSet<>(Comparator.comparing(Place::path).thenComparing(Place::seq));
    gone.forEach(
        (path, value) -> {
          Redact.holding(chain, origin, path, value)
              .forEach(act -> places.add(new Place(act.seq(), path)));
          places.addAll(Copies.elsewhere(chain, origin, path, value, quotes));
        });
    List<Act> acts = new ArrayList<>();
    places.forEach(place -> acts.add(act(place)));
    acts.set(0, done(acts.getFirst()));
    return acts;
  }

  private Act act(Place place) {
    String target = Redact.target(place.seq(), place.path());
    List<Changed> changes = new ArrayList<>();
    changes.add(to(Redact.ERASED, place.seq() + "/" + place.path()));
    attestation
        .of(Redact.signed(chain.name(), row.target(), target, author.name()))
        .ifPresent(signature -> changes.add(to(Redact.SIGNED, signature)));
    return Act.of(author, Redact.ACTION, target).changing(changes).because(row.reason());
  }

  private Changed to(String what, String value) {
    return new Changed(row.target() + what, null, ItemValue.of(value));
  }

  /** It tells that the redaction is done, too. */
  private Act done(Act act) {
    Changed done =
        new Changed(
            row.target() + "/state",
            ItemValue.of(RedactionState.ASKED.name()),
            ItemValue.of(RedactionState.DONE.name()));
    return act.changing(Stream.concat(act.changes().stream(), Stream.of(done)).toList());
  }
}
