package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** Asks the rooms above what else follows from a change, for the same act. */
@ApplicationScoped
class Consequences {
  private final Trail trail;
  private final Event<EntryChanging> changing;

  @Inject
  Consequences(Trail trail, Event<EntryChanging> changing) {
    this.trail = trail;
    this.changing = changing;
  }

  /** All changes of the act: those of the projection, and what follows from them. */
  List<Changed> of(
      SubjectFile subject,
      Projection projection,
      Set<ItemPath> entered,
      Set<FormAt> gone,
      @Nullable String reason) {
    Set<ItemPath> touched = projection.touched();
    if (touched.isEmpty() && gone.isEmpty()) {
      return projection.changes();
    }
    boolean reasoned = reason != null && !reason.isBlank();
    EntryChanging change =
        new EntryChanging(subject, trail.moment(), entered, touched, gone, reasoned);
    changing.fire(change);
    return Stream.concat(projection.changes().stream(), change.consequences().stream()).toList();
  }
}
