package org.ecrf.server.subject;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** One subject. */
@UseCase
public class ShowSubject {
  private final Subjects subjects;

  @Inject
  ShowSubject(Subjects subjects) {
    this.subjects = subjects;
  }

  @Requires(Permission.READ_DATA)
  public SubjectHead of(SubjectRef ref) {
    return subjects.read(ref).head();
  }
}
