package org.ecrf.server.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.lock.AskLock;
import org.ecrf.server.lock.ConfirmLock;
import org.ecrf.server.lock.DeclineLock;
import org.ecrf.server.lock.Freeze;
import org.ecrf.server.lock.ListLocks;
import org.ecrf.server.lock.Lock;
import org.ecrf.server.lock.Place;
import org.ecrf.server.lock.ShowLockConditions;
import org.ecrf.server.lock.UndoLock;

/** Freezes, locks and takes it back; the data manager where nobody else is named. */
@ApplicationScoped
public class Locker {
  private static final String MANAGER = "data-manager";

  @Inject private SmallTrial trial;
  @Inject private Freeze freeze;
  @Inject private Lock lock;
  @Inject private UndoLock undo;
  @Inject private AskLock ask;
  @Inject private ConfirmLock confirm;
  @Inject private DeclineLock decline;
  @Inject private ListLocks locks;
  @Inject private ShowLockConditions conditions;

  long freezes(String study, Place place) {
    return trial.as(MANAGER, () -> freeze.freeze(study, place, SmallTrial.request())).id();
  }

  long locks(String study, Place place) {
    return trial.as(MANAGER, () -> lock.lock(study, place, SmallTrial.request())).id();
  }

  void undoes(String study, long number, String reason) {
    trial.as(
        MANAGER,
        () -> undo.undo(new UndoLock.Command(study, number, reason, SmallTrial.request())));
  }

  long asksStudyLock(String study) {
    return trial.as(MANAGER, () -> ask.lockStudy(study, SmallTrial.request()));
  }

  long asksUnlock(String study, long number, String reason) {
    return trial.as(MANAGER, () -> ask.unlock(study, number, reason, SmallTrial.request()));
  }

  void confirms(String who, String study, long asked) {
    trial.as(
        who,
        () -> {
          confirm.confirm(study, asked, SmallTrial.request());
          return true;
        });
  }

  void declines(String who, String study, long asked, String reason) {
    trial.as(
        who,
        () -> {
          decline.decline(study, asked, reason, SmallTrial.request());
          return true;
        });
  }

  long newest(String study) {
    return trial.as(MANAGER, () -> locks.page(study, 0, 1)).rows().getFirst().id();
  }

  List<String> blockers(String study, Place place) {
    return trial.as(MANAGER, () -> conditions.of(study, place)).stream()
        .map(blocker -> blocker.kind() + " " + blocker.subject())
        .toList();
  }
}
