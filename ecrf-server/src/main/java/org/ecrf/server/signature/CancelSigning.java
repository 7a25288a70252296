package org.ecrf.server.signature;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Gives up a signature that the caller has begun: no answer is taken for it any more. */
@UseCase
public class CancelSigning {
  private final Subjects subjects;
  private final Signings signings;

  @Inject
  CancelSigning(Subjects subjects, Signings signings) {
    this.subjects = subjects;
    this.signings = signings;
  }

  /** What is signed stays signed; what is given up already stays so. */
  @Requires(Permission.SIGN)
  public void cancel(SubjectRef ref, long id) {
    SubjectFile subject = subjects.read(ref);
    SigningRow signing =
        signings
            .one(id, subject.acting().name())
            .filter(row -> row.ref().equals(ref))
            .orElseThrow(() -> Problems.notFound("signing"));
    signings.cancel(signing);
  }
}
