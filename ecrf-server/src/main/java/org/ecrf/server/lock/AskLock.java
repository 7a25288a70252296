package org.ecrf.server.lock;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;

/**
 * Asks for what takes two people: the lock of a study, or that the lock of a study or of a data cut
 * is taken back. Nothing is locked or unlocked by it.
 */
@UseCase
public class AskLock {
  private static final String TARGET = "lock-request/";

  private final Access access;
  private final LockDesk desk;
  private final Blockers blockers;
  private final Locks locks;
  private final LockRequests requests;
  private final Trail trail;

  @Inject
  AskLock(
      Access access,
      LockDesk desk,
      Blockers blockers,
      Locks locks,
      LockRequests requests,
      Trail trail) {
    this.access = access;
    this.desk = desk;
    this.blockers = blockers;
    this.locks = locks;
    this.requests = requests;
    this.trail = trail;
  }

  /** Answers the number of the request. Refused while something stands in the way. */
  @Requires(Permission.LOCK)
  public long lockStudy(String study, String request) {
    Acting acting = access.throughout(study);
    Request asked = Request.of(request, "ask-lock");
    Optional<Recorded> before = trail.repeated(Chain.study(study), asked);
    if (before.isPresent()) {
      return number(before.get());
    }
    desk.demandOpen(study, Place.STUDY, Degree.LOCKED);
    Blockers.demandReady(blockers.of(study, Place.STUDY));
    return ask(
        study,
        new LockRequest.Asking(LockRequest.Wanted.LOCK, Place.STUDY, null, null),
        acting,
        asked);
  }

  /**
   * @param lock the record that is to be taken back
   */
  @Requires(Permission.LOCK)
  public long unlock(String study, long lock, String reason, String request) {
    Acting acting = access.throughout(study);
    String said = FreeText.required("reason", reason);
    Request asked = Request.of(request, "ask-unlock", lock, said);
    Optional<Recorded> before = trail.repeated(Chain.study(study), asked);
    if (before.isPresent()) {
      return number(before.get());
    }
    LockRow row = locks.one(study, lock).orElseThrow(() -> Problems.notFound("lock record"));
    desk.demandStudyOpenBelow(study, row.place());
    UndoLock.refuseUndone(row);
    if (!row.isOfTwo()) {
      throw Problems.notAllowed("one-person", "One person takes it back: nobody has to confirm.");
    }
    return ask(
        study,
        new LockRequest.Asking(LockRequest.Wanted.UNLOCK, row.place(), lock, said),
        acting,
        asked);
  }

  private static long number(Recorded act) {
    return Long.parseLong(act.target().substring(TARGET.length()));
  }

  private long ask(String study, LockRequest.Asking asking, Acting acting, Request asked) {
    if (requests.isOpen(study, asking.wanted(), asking.place())) {
      throw Problems.notAllowed("asked-already", "It is asked for already.");
    }
    RequestRow row =
        new RequestRow(requests.next(), study, asking, acting.author(), trail.moment());
    requests.insert(row);
    LockRequest view = row.view();
    boolean locks = asking.wanted() == LockRequest.Wanted.LOCK;
    trail.append(
        Chain.study(study),
        Act.of(acting.author(), locks ? "ask-lock" : "ask-unlock", view.target())
            .changing(changes(view))
            .because(asking.reason())
            .answering(asked));
    return view.id();
  }

  private static List<Changed> changes(LockRequest asked) {
    List<Changed> changes = new ArrayList<>();
    changes.add(Locking.set(asked.target() + "/state", asked.state().name()));
    changes.add(Locking.set(asked.target() + "/place", asked.place().toString()));
    if (asked.lock() != null) {
      changes.add(Locking.set(asked.target() + "/lock", asked.lock().toString()));
    }
    return changes;
  }
}
