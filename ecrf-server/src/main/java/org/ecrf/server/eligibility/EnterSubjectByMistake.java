package org.ecrf.server.eligibility;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/**
 * Says that a subject was entered by mistake: nobody consented, or somebody was registered twice.
 * What was entered stays with its trail and can be read; nothing is added to it, nothing counts it,
 * and its number is not given again. A place in a cohort that it was given by enrolment stays used.
 */
@UseCase
public class EnterSubjectByMistake {
  private final Subjects subjects;
  private final Deciding deciding;
  private final Trail trail;

  @Inject
  EnterSubjectByMistake(Subjects subjects, Deciding deciding, Trail trail) {
    this.subjects = subjects;
    this.deciding = deciding;
    this.trail = trail;
  }

  @Requires(Permission.CORRECT_REGISTRATION)
  public SubjectHead mark(SubjectRef ref, String reason, String request) {
    SubjectFile subject = subjects.lock(ref);
    Request asked = Request.of(request, "subject-entered-by-mistake", reason);
    if (deciding.repeated(subject, asked)) {
      return subject.head();
    }
    subject.demandAllOpen(Doing.ENTRY, Spot.SUBJECT);
    String because = FreeText.required("reason", reason);
    return deciding.decide(
        subject,
        DecisionRow.Kind.ENTERED_BY_MISTAKE,
        Particulars.because(because),
        asked,
        file -> file.enteredByMistake(because, trail.moment()));
  }
}
