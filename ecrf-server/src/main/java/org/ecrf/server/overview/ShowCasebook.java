package org.ecrf.server.overview;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectRef;

/** The casebook of one subject. */
@UseCase
public class ShowCasebook {
  @Requires(Permission.READ_DATA)
  public CasebookView of(SubjectRef ref) {
    throw new UnsupportedOperationException();
  }
}
