package org.ecrf.server.lock;

import java.util.List;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectRef;

/** What stands in the way of locking a subject. */
@UseCase
public class ShowLockConditions {
  @Requires(Permission.READ_DATA)
  public List<Blocker> of(SubjectRef ref) {
    throw new UnsupportedOperationException();
  }
}
