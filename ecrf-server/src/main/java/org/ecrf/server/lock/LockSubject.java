package org.ecrf.server.lock;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.subject.SubjectRef;

/** Locks a subject: nothing of it changes from now on but what stays open. */
@UseCase
public class LockSubject {
  private final LockPlace lockPlace;

  @Inject
  LockSubject(LockPlace lockPlace) {
    this.lockPlace = lockPlace;
  }

  @Requires(Permission.LOCK)
  public LockLine lock(SubjectRef ref, String request) {
    Place place = Place.subject(ref.number());
    Request asked = Request.of(request, "lock", place.toString());
    return lockPlace.close(ref.study(), place, Degree.LOCKED, null, asked);
  }
}
