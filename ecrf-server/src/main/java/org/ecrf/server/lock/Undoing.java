package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Degree;

/** Takes a freeze or a lock back: the act first, then the record, which asks for the act. */
@ApplicationScoped
class Undoing {
  private final Trail trail;
  private final Locks locks;

  @Inject
  Undoing(Trail trail, Locks locks) {
    this.trail = trail;
    this.locks = locks;
  }

  /**
   * Why, as the trail keeps it.
   *
   * @param beside what else the act changes
   */
  record Why(String reason, List<Changed> beside) {}

  LockLine undo(LockRow lock, Chain chain, Author author, Why why, Request asked) {
    boolean locked = lock.degree() == Degree.LOCKED;
    String target = Locking.TARGET + lock.id();
    List<Changed> changes = new ArrayList<>();
    changes.add(
        new Changed(
            target + "/state",
            ItemValue.of(lock.degree().name()),
            ItemValue.of(Degree.OPEN.name())));
    changes.addAll(why.beside());
    trail.append(
        chain,
        Act.of(author, locked ? "unlock" : "unfreeze", target)
            .changing(changes)
            .because(why.reason())
            .answering(asked));
    locks.undo(lock, author, trail.moment());
    return lock.line();
  }
}
