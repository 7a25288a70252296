package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** Writes items of a form and all that follows from them, as one act. */
@ApplicationScoped
class Writing {
  private final FormDesk desk;
  private final Trail trail;
  private final Consequences consequences;
  private final Event<EntrySaved> saved;

  @Inject
  Writing(FormDesk desk, Trail trail, Consequences consequences, Event<EntrySaved> saved) {
    this.desk = desk;
    this.trail = trail;
    this.consequences = consequences;
    this.saved = saved;
  }

  /**
   * @param values by item, in a repeating group by {@code group[2]/item}; null clears
   * @param act what it is called and why; its own changes stand before those of the values
   */
  CasebookNow write(
      SubjectFile subject,
      FormAt at,
      Entries entries,
      Map<String, @Nullable ItemValue> values,
      Act act) {
    Projection projection = new Projection(subject.acting().name(), trail.moment());
    if (values.values().stream().anyMatch(Objects::nonNull)) {
      projection.holds(subject, at);
    }
    EntryState before = entries.state(at);
    EntryRow row = desk.row(subject, at, entries);
    Stopped.refuseLater(subject, desk.study(subject), at, values);
    projection.enter(row, before, values);
    CasebookNow now = desk.evaluate(subject, entries);
    desk.settle(projection, subject, entries, now);
    Set<ItemPath> entered = values.keySet().stream().map(at::item).collect(Collectors.toSet());
    List<Changed> changes =
        Stream.concat(
                act.changes().stream(),
                consequences.of(subject, projection, entered, Set.of(), act.reason()).stream())
            .toList();
    trail.append(subject.chain(), act.changing(changes).under(subject.studyVersion()));
    CasebookNow after = now.with(entries.states());
    saved.fire(new EntrySaved(subject, at, projection.paths(), after));
    return after;
  }
}
