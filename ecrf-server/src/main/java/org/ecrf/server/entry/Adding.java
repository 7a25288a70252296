package org.ecrf.server.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ecrf.model.form.Repeats;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** What adding a form and adding a visit have in common: an empty entry, and its act. */
@ApplicationScoped
class Adding {
  private final FormDesk desk;
  private final Trail trail;

  @Inject
  Adding(FormDesk desk, Trail trail) {
    this.desk = desk;
    this.trail = trail;
  }

  /** What this request has added already. */
  Optional<FormAt> repeated(SubjectFile subject, Request request) {
    return trail.repeated(subject.chain(), request).map(Recorded::target).map(FormAt::ofTarget);
  }

  FormAt add(SubjectFile subject, Entries entries, FormAt at, String action, Request request) {
    subject.demandOpen(Doing.ENTRY, at.spot());
    Projection projection = new Projection(subject.acting().name(), trail.moment());
    projection.holds(subject, at);
    projection.move(desk.row(subject, at, entries), EntryState.EMPTY, EntryState.IN_PROGRESS);
    trail.append(
        subject.chain(),
        Act.of(subject.acting().author(), action, at.target())
            .changing(projection.changes())
            .under(subject.studyVersion())
            .answering(request));
    return at;
  }

  static void refuseBeyond(@Nullable Repeats repeats, int number) {
    if (repeats == null || number > repeats.most()) {
      throw Problems.notAllowed("no-more", "The study takes no more of these.");
    }
  }
}
