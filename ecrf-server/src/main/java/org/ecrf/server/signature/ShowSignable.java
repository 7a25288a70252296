package org.ecrf.server.signature;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Shows what the caller would sign, and what stands in the way. */
@UseCase
public class ShowSignable {
  private final Subjects subjects;
  private final SigningDesk desk;

  @Inject
  ShowSignable(Subjects subjects, SigningDesk desk) {
    this.subjects = subjects;
    this.desk = desk;
  }

  @Requires(Permission.SIGN)
  public Signable of(SubjectRef ref, Scope scope) {
    return desk.signable(subjects.read(ref), scope);
  }
}
