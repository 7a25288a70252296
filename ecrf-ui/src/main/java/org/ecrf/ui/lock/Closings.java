package org.ecrf.ui.lock;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ecrf.server.lock.AskLock;
import org.ecrf.server.lock.Blocker;
import org.ecrf.server.lock.ConfirmLock;
import org.ecrf.server.lock.DeclineLock;
import org.ecrf.server.lock.Freeze;
import org.ecrf.server.lock.ListLockRequests;
import org.ecrf.server.lock.ListLocks;
import org.ecrf.server.lock.Lock;
import org.ecrf.server.lock.LockLine;
import org.ecrf.server.lock.LockRequest;
import org.ecrf.server.lock.Place;
import org.ecrf.server.lock.ShowLockConditions;
import org.ecrf.server.lock.UndoLock;

/** The use cases of freezing and locking. */
public class Closings {
  private static final int MOST = 500;

  @Inject Freeze freeze;
  @Inject Lock lock;
  @Inject UndoLock undoLock;
  @Inject AskLock askLock;
  @Inject ConfirmLock confirmLock;
  @Inject DeclineLock declineLock;
  @Inject ListLocks listLocks;
  @Inject ListLockRequests listLockRequests;
  @Inject ShowLockConditions conditions;

  /** What stands of the place itself, not of what it lies in. */
  List<LockLine> standing(String study, Place place) {
    return listLocks.page(study, true, 0, MOST).rows().stream()
        .filter(line -> line.place().equals(place))
        .toList();
  }

  List<Blocker> blockers(String study, Place place) {
    return conditions.of(study, place);
  }

  void freeze(String study, Place place) {
    freeze.freeze(study, place, request());
  }

  void lock(String study, Place place) {
    lock.lock(study, place, request());
  }

  void undo(String study, LockLine line, String reason) {
    undoLock.undo(new UndoLock.Command(study, line.id(), reason, request()));
  }

  void askLock(String study) {
    askLock.lockStudy(study, request());
  }

  void askUnlock(String study, LockLine line, String reason) {
    askLock.unlock(study, line.id(), reason, request());
  }

  /** What waits for a second person. */
  List<LockRequest> waiting(String study) {
    return listLockRequests.of(study).stream().filter(LockRequest::isOpen).toList();
  }

  void confirm(String study, LockRequest wanted) {
    confirmLock.confirm(study, wanted.id(), request());
  }

  void decline(String study, LockRequest wanted, String reason) {
    declineLock.decline(study, wanted.id(), reason, request());
  }

  private static String request() {
    return UUID.randomUUID().toString();
  }
}
