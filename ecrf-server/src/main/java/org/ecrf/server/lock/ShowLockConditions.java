package org.ecrf.server.lock;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectRef;

/** What stands in the way of locking, before it is tried. */
@UseCase
public class ShowLockConditions {
  private final Blockers blockers;

  @Inject
  ShowLockConditions(Blockers blockers) {
    this.blockers = blockers;
  }

  @Requires(Permission.READ_DATA)
  public List<Blocker> of(SubjectRef ref) {
    return blockers.of(ref.study(), Place.subject(ref.number()));
  }

  /** Of a study and of a data cut to whoever sees all its sites. */
  @Requires(Permission.READ_DATA)
  public List<Blocker> of(String study, Place place) {
    return blockers.of(study, place);
  }
}
