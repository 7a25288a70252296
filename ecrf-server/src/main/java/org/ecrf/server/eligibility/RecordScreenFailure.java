package org.ecrf.server.eligibility;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.study.Criterion;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Records that a subject has failed screening. */
@UseCase
public class RecordScreenFailure {
  private final Subjects subjects;
  private final Deciding deciding;

  @Inject
  RecordScreenFailure(Subjects subjects, Deciding deciding) {
    this.subjects = subjects;
    this.deciding = deciding;
  }

  /** Whatever the criteria say: the investigator may have a reason that no criterion knows. */
  @Requires(Permission.DECIDE)
  public SubjectHead record(SubjectRef ref, LocalDate date, String reason, String request) {
    SubjectFile subject = subjects.lock(ref);
    Request asked = Request.of(request, "screen-failure", date, reason);
    if (deciding.repeated(subject, asked)) {
      return subject.head();
    }
    Deciding.demand(subject, SubjectState.SCREENING);
    CasebookNow now = deciding.now(subject);
    deciding.demandInStudy(subject, now, date, reason);
    return deciding.decide(
        subject,
        DecisionRow.Kind.SCREEN_FAILURE,
        Particulars.on(
            now, date, null, reason, now.evaluation().deciding(Criterion.Decision.ENROLMENT)),
        asked,
        file -> file.failScreening(date));
  }
}
