package org.ecrf.server.lock;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.freeze.Degree;

/**
 * Locks a place: nothing of it is written any more, whoever asks. A study is not locked so, but by
 * two people ({@link AskLock}, {@link ConfirmLock}).
 */
@UseCase
public class Lock {
  private final LockPlace lockPlace;

  @Inject
  Lock(LockPlace lockPlace) {
    this.lockPlace = lockPlace;
  }

  @Requires(Permission.LOCK)
  public LockLine lock(String study, Place place, String request) {
    Request asked = Request.of(request, "lock", place.toString());
    return lockPlace.close(study, place, Degree.LOCKED, null, asked);
  }
}
