package org.ecrf.server.lock;

import jakarta.inject.Inject;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Request;
import org.ecrf.server.freeze.Degree;

/**
 * Freezes a place of any level: nothing is entered any more; queries, marks and signatures go on.
 */
@UseCase
public class Freeze {
  private final LockPlace lockPlace;

  @Inject
  Freeze(LockPlace lockPlace) {
    this.lockPlace = lockPlace;
  }

  @Requires(Permission.LOCK)
  public LockLine freeze(String study, Place place, String request) {
    Request asked = Request.of(request, "freeze", place.toString());
    return lockPlace.close(study, place, Degree.FROZEN, null, asked);
  }
}
