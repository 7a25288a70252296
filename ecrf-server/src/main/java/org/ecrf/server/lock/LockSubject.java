package org.ecrf.server.lock;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectRef;

/** Locks a subject: nothing of it changes from now on but what stays open. */
@UseCase
public class LockSubject {
  private final Lock lock;

  @Inject
  LockSubject(Lock lock) {
    this.lock = lock;
  }

  @Requires(Permission.LOCK)
  public LockLine lock(SubjectRef ref, String request) {
    return lock.lock(ref.study(), Place.subject(ref.number()), request);
  }
}
