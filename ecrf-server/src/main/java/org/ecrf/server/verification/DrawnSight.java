package org.ecrf.server.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.subject.SubjectFile;

/** Whether the caller may know who was drawn: a site does not learn which of its subjects were. */
@ApplicationScoped
public class DrawnSight {
  private final Access access;

  @Inject
  DrawnSight(Access access) {
    this.access = access;
  }

  public boolean knows(SubjectFile subject) {
    return access.may(Permission.READ_MONITORING, subject.ref().study(), subject.site());
  }

  /** Those of them of whom the caller may know it. */
  public List<SubjectFile> among(List<SubjectFile> subjects) {
    return subjects.stream().filter(this::knows).toList();
  }
}
