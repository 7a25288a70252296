package org.ecrf.server.lock;

import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.subject.SubjectRef;

/** Locks a subject: nothing of it changes from now on. */
@UseCase
public class LockSubject {
  @Requires(Permission.LOCK)
  public LockLine lock(SubjectRef ref, String request) {
    throw new UnsupportedOperationException();
  }
}
