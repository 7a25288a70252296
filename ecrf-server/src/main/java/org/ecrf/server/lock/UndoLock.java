package org.ecrf.server.lock;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/**
 * Takes a freeze or a lock back, for a reason. The record stays, and says that it was. What is
 * locked by another record too stays locked. The lock of a study or of a data cut takes two people.
 */
@UseCase
public class UndoLock {
  private final Subjects subjects;
  private final LockDesk desk;
  private final Locks locks;
  private final Undoing undoing;
  private final Trail trail;

  @Inject
  UndoLock(Subjects subjects, LockDesk desk, Locks locks, Undoing undoing, Trail trail) {
    this.subjects = subjects;
    this.desk = desk;
    this.locks = locks;
    this.undoing = undoing;
    this.trail = trail;
  }

  /** Of the record with this number. */
  public record Command(String study, long lock, String reason, String request) {}

  @Requires(Permission.LOCK)
  public LockLine undo(Command command) {
    desk.enterSomewhere(command.study());
    LockRow lock =
        locks
            .one(command.study(), command.lock())
            .orElseThrow(() -> Problems.notFound("lock record"));
    return lock.place().level().isOfSubject() ? ofSubject(command, lock) : ofMany(command, lock);
  }

  private LockLine ofSubject(Command command, LockRow lock) {
    String number = String.valueOf(lock.place().subject());
    SubjectFile subject = subjects.lock(new SubjectRef(command.study(), number));
    subject.refuseIfSiteClosed();
    return undo(command, lock, subject.chain(), subject.acting());
  }

  private LockLine ofMany(Command command, LockRow lock) {
    Acting acting = desk.enter(command.study(), lock.place());
    if (lock.isOfTwo()) {
      throw Problems.notAllowed(
          "two-people", "It is unlocked by two people: ask for it, and another one confirms.");
    }
    return undo(command, lock, Chain.study(command.study()), acting);
  }

  private LockLine undo(Command command, LockRow lock, Chain chain, Acting acting) {
    String reason = FreeText.required("reason", command.reason());
    Request asked = Request.of(command.request(), "undo-lock", command.lock(), reason);
    if (trail.repeated(chain, asked).isPresent()) {
      return lock.line();
    }
    LockRow held = locks.hold(command.study(), lock.id()).orElseThrow();
    desk.demandUnlocked(
        command.study(), held.place().level().isOfSubject() ? held.line().site() : null);
    refuseUndone(held);
    return undoing.undo(held, chain, acting.author(), new Undoing.Why(reason, List.of()), asked);
  }

  static void refuseUndone(LockRow lock) {
    if (!lock.stands()) {
      throw Problems.notAllowed("lock-undone", "It was taken back already.");
    }
  }
}
