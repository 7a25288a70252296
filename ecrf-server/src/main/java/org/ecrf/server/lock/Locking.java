package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.seal.SealDue;
import org.ecrf.server.subject.SubjectFile;

/** Records freezes and locks: the row, its members, and the acts of the trail. */
@ApplicationScoped
class Locking {
  static final String TARGET = "lock/";

  private final Locks locks;
  private final Members members;
  private final Trail trail;
  private final Event<SealDue> sealDue;

  @Inject
  Locking(Locks locks, Members members, Trail trail, Event<SealDue> sealDue) {
    this.locks = locks;
    this.members = members;
    this.trail = trail;
    this.sealDue = sealDue;
  }

  /** What of one subject, whose row is held. The act of a subject's lock ends its chain. */
  LockRow close(SubjectFile subject, Closing closing, Request asked) {
    long id = locks.next(closing.study());
    List<Changed> changes = changes(id, closing);
    if (closing.isOfData()) {
      changes.add(set(TARGET + id + "/version", Integer.toString(subject.studyVersion())));
    }
    Recorded act =
        trail.append(
            subject.chain(), act(id, closing, changes, asked).under(subject.studyVersion()));
    LockRow row = record(id, closing, act);
    if (closing.isOfData()) {
      trail.append(
          Chain.study(closing.study()),
          Act.of(closing.author(), "lock", TARGET + id)
              .changing(
                  List.of(
                      set(TARGET + id + "/subject", subject.ref().number()),
                      set(TARGET + id + "/trail", act.hash()))));
    }
    return row;
  }

  /**
   * What of many.
   *
   * @param beside what else the act changes
   */
  LockRow close(Closing closing, List<Changed> beside, Request asked) {
    long id = locks.next(closing.study());
    List<Changed> changes = changes(id, closing);
    if (closing.members() > 0) {
      changes.add(set(TARGET + id + "/members", closing.members() + " sha256:" + closing.digest()));
    }
    changes.addAll(beside);
    Recorded act = trail.append(Chain.study(closing.study()), act(id, closing, changes, asked));
    return record(id, closing, act);
  }

  private static Act act(long id, Closing closing, List<Changed> changes, Request asked) {
    return Act.of(closing.author(), closing.action(), TARGET + id)
        .changing(changes)
        .answering(asked);
  }

  private static List<Changed> changes(long id, Closing closing) {
    List<Changed> changes = new ArrayList<>();
    changes.add(set(TARGET + id + "/state", closing.degree().name()));
    changes.add(set(TARGET + id + "/place", closing.place().toString()));
    if (!closing.staysOpen().isEmpty()) {
      changes.add(set(TARGET + id + "/open", String.join(" ", closing.staysOpen())));
    }
    return changes;
  }

  static Changed set(String path, String value) {
    return new Changed(path, null, ItemValue.of(value));
  }

  private LockRow record(long id, Closing closing, Recorded act) {
    LockRow row = new LockRow(id, closing, act);
    locks.insert(row);
    if (closing.members() > 0) {
      members.insert(id, closing.study(), closing.place());
    }
    if (closing.isOfData()) {
      members.keepOpenForms(id);
      sealDue.fire(new SealDue());
    }
    return row;
  }
}
