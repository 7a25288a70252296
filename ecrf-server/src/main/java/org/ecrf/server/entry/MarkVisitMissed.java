package org.ecrf.server.entry;

import jakarta.inject.Inject;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.jspecify.annotations.Nullable;

/** Records that a planned visit did not take place: none of its forms is asked for any more. */
@UseCase
public class MarkVisitMissed {
  private final Subjects subjects;
  private final FormDesk desk;
  private final Casebooks casebooks;
  private final Trail trail;

  @Inject
  MarkVisitMissed(Subjects subjects, FormDesk desk, Casebooks casebooks, Trail trail) {
    this.subjects = subjects;
    this.desk = desk;
    this.casebooks = casebooks;
    this.trail = trail;
  }

  /** Only where nothing is entered. One that is marked already keeps its first reason. */
  @Requires(Permission.ENTER_CLINICAL)
  public void mark(SubjectRef ref, String visit, @Nullable String why, String request) {
    SubjectFile subject = subjects.lock(ref);
    planned(subject, visit);
    String reason = FreeText.required("reason", why);
    Request asked = Request.of(request, "visit-missed", visit, reason);
    if (trail.repeated(subject.chain(), asked).isPresent()) {
      return;
    }
    subject.demandOpen(Doing.ENTRY, Spot.visit(visit));
    Stopped.refuse(subject, visit, () -> casebooks.of(subject));
    if (subject.missed().containsKey(visit)) {
      return;
    }
    refuseHeld(subject, visit);
    subject.miss(visit, reason);
    trail.append(
        subject.chain(),
        Act.of(subject.acting().author(), "visit-missed", VisitMarks.target(visit))
            .changing(VisitMarks.missed(visit))
            .because(reason)
            .under(subject.studyVersion())
            .answering(asked));
  }

  private void planned(SubjectFile subject, String visit) {
    Visit definition =
        desk.study(subject).visit(visit).orElseThrow(() -> Problems.notFound("visit"));
    if (definition.repeats() != null || definition.kind() == Visit.Kind.LOG) {
      throw Problems.notAllowed("not-planned", "Only a planned visit can be missed.");
    }
  }

  private void refuseHeld(SubjectFile subject, String visit) {
    Entries entries = desk.entries(subject);
    boolean entered =
        entries.entered().values().keySet().stream().map(ItemPath::visit).anyMatch(visit::equals);
    boolean complete =
        entries.states().entrySet().stream()
            .anyMatch(e -> e.getKey().visit().equals(visit) && e.getValue() == EntryState.COMPLETE);
    if (entered || complete || subject.doses().contains(visit)) {
      throw Problems.notAllowed(
          "visit-held", "Something is entered at this visit, so it was not missed.");
    }
  }
}
