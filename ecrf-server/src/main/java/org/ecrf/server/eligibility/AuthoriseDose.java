package org.ecrf.server.eligibility;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Spot;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/**
 * Authorises the dose of a visit on the criteria of the day, and freezes them and what is
 * calculated, as the signature confirms it that {@code signature} makes in the same transaction:
 * nobody else calls it.
 */
@UseCase
public class AuthoriseDose {
  private final Subjects subjects;
  private final Deciding deciding;
  private final Confirming confirming;

  @Inject
  AuthoriseDose(Subjects subjects, Deciding deciding, Confirming confirming) {
    this.subjects = subjects;
    this.deciding = deciding;
    this.confirming = confirming;
  }

  /**
   * Refused while a criterion of the dose is against it or undetermined, naming each of them.
   *
   * @param visit whose dose it is
   */
  @Requires(Permission.DECIDE)
  public Decided authorise(SubjectRef ref, String visit) {
    SubjectFile subject = subjects.lock(ref);
    subject.demandOpen(Doing.ENTRY, Spot.visit(visit));
    Confirmable what = confirming.dose(subject, deciding.now(subject), visit);
    Deciding.demandAllowed(what);
    return new Decided(
        deciding.record(
            subject,
            DecisionRow.Kind.DOSE,
            Particulars.confirmed(what, visit),
            null,
            file -> file.authoriseDose(visit)),
        what);
  }
}
