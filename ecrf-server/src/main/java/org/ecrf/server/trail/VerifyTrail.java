package org.ecrf.server.trail;

import jakarta.inject.Inject;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.ChainCheck;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Recomputes a chain from its first act and says what is wrong with it. */
@UseCase
public class VerifyTrail {
  private final Subjects subjects;
  private final Access access;
  private final ChainCheck check;

  @Inject
  VerifyTrail(Subjects subjects, Access access, ChainCheck check) {
    this.subjects = subjects;
    this.access = access;
    this.check = check;
  }

  @Requires(Permission.READ_TRAIL)
  public ChainCheck.Result ofSubject(SubjectRef ref) {
    SubjectFile subject = subjects.read(ref);
    return check.check(subject.chain());
  }

  @Requires(Permission.READ_TRAIL)
  public ChainCheck.Result ofStudy(String study) {
    access.throughout(study);
    return check.check(Chain.study(study));
  }
}
