package org.ecrf.server.subject;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** One subject. */
@UseCase
public class ShowSubject {
  @Requires(Permission.READ_DATA)
  public SubjectHead of(SubjectRef ref) {
    throw new UnsupportedOperationException();
  }
}
