package org.ecrf.server.eligibility;

import jakarta.inject.Inject;
import org.ecrf.model.casebook.SubjectState;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/**
 * Enrols a subject, as the signature confirms it that {@code signature} makes in the same
 * transaction: nobody else calls it. It freezes the verdicts with the values they rest on, and
 * gives the subject its places in cohorts.
 */
@UseCase
public class EnrolSubject {
  private final Subjects subjects;
  private final Deciding deciding;
  private final Confirming confirming;
  private final Places places;

  @Inject
  EnrolSubject(Subjects subjects, Deciding deciding, Confirming confirming, Places places) {
    this.subjects = subjects;
    this.deciding = deciding;
    this.confirming = confirming;
    this.places = places;
  }

  /** Refused while a criterion is against the subject or undetermined, naming each of them. */
  @Requires(Permission.DECIDE)
  public Decided enrol(SubjectRef ref) {
    SubjectFile subject = subjects.lock(ref);
    Deciding.demand(subject, SubjectState.SCREENING);
    places.hold(subject);
    CasebookNow now = deciding.now(subject);
    Confirmable what = confirming.enrolment(subject, now);
    Deciding.demandAllowed(what);
    places.take(subject, now);
    return new Decided(
        deciding.record(
            subject,
            DecisionRow.Kind.ENROLMENT,
            Particulars.confirmed(what, null),
            null,
            SubjectFile::enrol),
        what);
  }
}
