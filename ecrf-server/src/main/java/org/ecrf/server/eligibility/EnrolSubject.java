package org.ecrf.server.eligibility;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.model.rule.CriterionVerdict;
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

/**
 * Enrols a subject, freezes the verdicts with the values they rest on, and gives the subject its
 * places in cohorts.
 */
@UseCase
public class EnrolSubject {
  private final Subjects subjects;
  private final Deciding deciding;
  private final Places places;

  @Inject
  EnrolSubject(Subjects subjects, Deciding deciding, Places places) {
    this.subjects = subjects;
    this.deciding = deciding;
    this.places = places;
  }

  /** Refused while a criterion is against the subject or undetermined, naming each of them. */
  @Requires(Permission.DECIDE)
  public SubjectHead enrol(SubjectRef ref, String request) {
    SubjectFile subject = subjects.lock(ref);
    Request asked = Request.of(request, "enrol");
    if (deciding.repeated(subject, asked)) {
      return subject.head();
    }
    Deciding.demand(subject, SubjectState.SCREENING);
    places.hold(subject);
    CasebookNow now = deciding.now(subject);
    List<CriterionVerdict> verdicts = now.evaluation().deciding(Criterion.Decision.ENROLMENT);
    Deciding.demandAllowed(verdicts);
    places.take(subject, now);
    return deciding.decide(
        subject,
        DecisionRow.Kind.ENROLMENT,
        Particulars.on(now, verdicts),
        asked,
        SubjectFile::enrol);
  }
}
