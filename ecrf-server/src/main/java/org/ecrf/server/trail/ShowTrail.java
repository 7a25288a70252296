package org.ecrf.server.trail;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.problem.Page;
import org.ecrf.server.subject.SubjectRef;

/** The trail, newest act first. */
@UseCase
public class ShowTrail {
  @Requires(Permission.READ_TRAIL)
  public Page<TrailLine> ofSubject(SubjectRef ref, TrailFilter filter, int offset, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Registrations, sites, grants, publications; for those who may see all sites. */
  @Requires(Permission.READ_TRAIL)
  public Page<TrailLine> ofStudy(String study, int offset, int limit) {
    throw new UnsupportedOperationException();
  }
}
