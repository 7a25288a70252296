package org.ecrf.server.eligibility;

import jakarta.inject.Inject;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Takes back that a subject was entered by mistake: it is again in the state that it was in. */
@UseCase
public class RestoreSubject {
  private final Subjects subjects;
  private final Deciding deciding;

  @Inject
  RestoreSubject(Subjects subjects, Deciding deciding) {
    this.subjects = subjects;
    this.deciding = deciding;
  }

  /** Queries that people had raised stay closed; those of checks are raised anew. */
  @Requires(Permission.CORRECT_REGISTRATION)
  public SubjectHead restore(SubjectRef ref, String reason, String request) {
    SubjectFile subject = subjects.lock(ref);
    Request asked = Request.of(request, "restore-subject", reason);
    if (deciding.repeated(subject, asked)) {
      return subject.head();
    }
    subject.standings().demandAllOpen(Doing.ENTRY, Spot.SUBJECT);
    subject.refuseIfSiteClosed();
    if (subject.state() != SubjectState.ENTERED_BY_MISTAKE) {
      throw Problems.notAllowed("state", "The subject was not entered by mistake.");
    }
    return deciding.decide(
        subject,
        DecisionRow.Kind.RESTORATION,
        Particulars.because(FreeText.required("reason", reason)),
        asked,
        SubjectFile::restore);
  }
}
