package org.ecrf.server.signature;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** How far a signature has come that the caller has begun. */
@UseCase
public class ShowSigning {
  private final Subjects subjects;
  private final Signings signings;
  private final Trail trail;

  @Inject
  ShowSigning(Subjects subjects, Signings signings, Trail trail) {
    this.subjects = subjects;
    this.signings = signings;
    this.trail = trail;
  }

  @Requires(Permission.SIGN)
  public SigningView of(SubjectRef ref, long id) {
    SubjectFile subject = subjects.read(ref);
    return signings
        .one(id, subject.acting().name())
        .filter(signing -> signing.ref().equals(ref))
        .map(signing -> signing.view(trail.moment()))
        .orElseThrow(() -> Problems.notFound("signing"));
  }
}
