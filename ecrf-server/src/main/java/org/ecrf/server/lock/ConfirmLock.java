package org.ecrf.server.lock;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Request;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.problem.Problems;

/**
 * Confirms, as the second person, that a study is locked or that a lock is taken back; then it is.
 * What stands in the way of a lock is looked at again.
 */
@UseCase
public class ConfirmLock {
  private final RequestDesk desk;
  private final LockDesk lockDesk;
  private final LockPlace lockPlace;
  private final Locks locks;
  private final Undoing undoing;

  @Inject
  ConfirmLock(
      RequestDesk desk, LockDesk lockDesk, LockPlace lockPlace, Locks locks, Undoing undoing) {
    this.desk = desk;
    this.lockDesk = lockDesk;
    this.lockPlace = lockPlace;
    this.locks = locks;
    this.undoing = undoing;
  }

  @Requires(Permission.CONFIRM_LOCK)
  public void confirm(String study, long id, String request) {
    Request asked = Request.of(request, "confirm-lock", id);
    desk.take(study, id, asked).ifPresent(taken -> confirm(study, taken, asked));
  }

  private void confirm(String study, RequestDesk.Taken taken, Request asked) {
    LockRequest wanted = taken.request();
    if (wanted.askedBy().equals(taken.acting().name())) {
      throw Problems.notAllowed("same-person", "Who has asked for it does not confirm it.");
    }
    if (wanted.wanted() == LockRequest.Wanted.LOCK) {
      LockPlace.Asked by =
          new LockPlace.Asked(wanted.askedBy(), List.of(taken.becomes(LockRequest.State.DONE)));
      lockPlace.close(study, wanted.place(), Degree.LOCKED, by, asked);
    } else {
      unlock(study, taken, asked);
    }
    desk.decided(taken, LockRequest.State.DONE);
  }

  private void unlock(String study, RequestDesk.Taken taken, Request asked) {
    LockRow lock = locks.hold(study, Objects.requireNonNull(taken.request().lock())).orElseThrow();
    lockDesk.demandStudyOpenBelow(study, lock.place());
    UndoLock.refuseUndone(lock);
    undoing.undo(
        lock,
        Chain.study(study),
        taken.acting().author(),
        new Undoing.Why(
            String.valueOf(taken.request().reason()),
            List.of(taken.becomes(LockRequest.State.DONE))),
        asked);
  }
}
