package org.ecrf.server.lock;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** What stands in the way of locking a subject. */
@UseCase
public class ShowLockConditions {
  private final Subjects subjects;
  private final LockConditions conditions;

  @Inject
  ShowLockConditions(Subjects subjects, LockConditions conditions) {
    this.subjects = subjects;
    this.conditions = conditions;
  }

  @Requires(Permission.READ_DATA)
  public List<Blocker> of(SubjectRef ref) {
    return conditions.of(subjects.read(ref));
  }
}
