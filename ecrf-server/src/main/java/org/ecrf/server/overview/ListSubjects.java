package org.ecrf.server.overview;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;

/** The subjects of a study that the caller may see, each with its visits. */
@UseCase
public class ListSubjects {
  @Requires(Permission.READ_DATA)
  public Page<SubjectRow> page(String study, SubjectFilter filter, int offset, int limit) {
    throw new UnsupportedOperationException();
  }
}
