package org.ecrf.server.entry;

import jakarta.inject.Inject;
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

/** Takes back that a visit was missed: it is planned again as the schedule has it. */
@UseCase
public class MarkVisitHeld {
  private final Subjects subjects;
  private final FormDesk desk;
  private final Casebooks casebooks;
  private final Trail trail;

  @Inject
  MarkVisitHeld(Subjects subjects, FormDesk desk, Casebooks casebooks, Trail trail) {
    this.subjects = subjects;
    this.desk = desk;
    this.casebooks = casebooks;
    this.trail = trail;
  }

  @Requires(Permission.ENTER_CLINICAL)
  public void mark(SubjectRef ref, String visit, @Nullable String why, String request) {
    SubjectFile subject = subjects.lock(ref);
    desk.study(subject).visit(visit).orElseThrow(() -> Problems.notFound("visit"));
    String reason = FreeText.required("reason", why);
    Request asked = Request.of(request, "visit-held", visit, reason);
    if (trail.repeated(subject.chain(), asked).isPresent()) {
      return;
    }
    subject.demandOpen(Doing.ENTRY, Spot.visit(visit));
    Stopped.refuse(subject, visit, () -> casebooks.of(subject));
    if (!subject.missed().containsKey(visit)) {
      throw Problems.notAllowed("visit-not-missed", "The visit is not marked as missed.");
    }
    subject.hold(visit);
    trail.append(
        subject.chain(),
        Act.of(subject.acting().author(), "visit-held", VisitMarks.target(visit))
            .changing(VisitMarks.planned(visit))
            .because(reason)
            .under(subject.studyVersion())
            .answering(asked));
  }
}
