package org.ecrf.server.lock;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.seal.SealDue;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Locks a subject: nothing of it changes from now on. */
@UseCase
public class LockSubject {
  private final Subjects subjects;
  private final LockConditions conditions;
  private final Locks locks;
  private final Trail trail;
  private final Event<SealDue> sealDue;

  @Inject
  LockSubject(
      Subjects subjects,
      LockConditions conditions,
      Locks locks,
      Trail trail,
      Event<SealDue> sealDue) {
    this.subjects = subjects;
    this.conditions = conditions;
    this.locks = locks;
    this.trail = trail;
    this.sealDue = sealDue;
  }

  @Requires(Permission.LOCK)
  public LockLine lock(SubjectRef ref, String request) {
    SubjectFile subject = subjects.lock(ref);
    Request asked = Request.of(request, "lock");
    if (trail.repeated(subject.chain(), asked).isPresent()) {
      return locks.of(subject.id()).orElseThrow().line();
    }
    subject.refuseIfLocked();
    refuseUnlessReady(subject);
    List<Changed> changes = locking(subject);
    subject.lock();
    return record(subject, changes, asked).line();
  }

  private void refuseUnlessReady(SubjectFile subject) {
    List<Blocker> blockers = conditions.of(subject);
    if (!blockers.isEmpty()) {
      throw new Refused(
          new Refusal.NotAllowed(
              "lock-blocked",
              "The subject cannot be locked yet.",
              blockers.stream().map(Blocker::sentence).toList()));
    }
  }

  /** With the lock the version that is in force becomes the subject's for good. */
  private static List<Changed> locking(SubjectFile subject) {
    List<Changed> changes = new ArrayList<>();
    changes.add(new Changed("subject/locked", ItemValue.of("false"), ItemValue.of("true")));
    if (subject.storedVersion() != subject.studyVersion()) {
      changes.add(
          new Changed(
              "subject/study_version",
              ItemValue.of(Integer.toString(subject.storedVersion())),
              ItemValue.of(Integer.toString(subject.studyVersion()))));
    }
    return changes;
  }

  /** The act ends the subject's chain; the study's chain keeps its hash. */
  private LockRow record(SubjectFile subject, List<Changed> changes, Request asked) {
    Author author = subject.acting().author();
    long id = locks.next(subject.ref().study());
    String target = "lock/" + id;
    Recorded act =
        trail.append(
            subject.chain(),
            Act.of(author, "lock", target)
                .changing(changes)
                .under(subject.studyVersion())
                .answering(asked));
    LockRow lock = new LockRow(id, subject, author, act);
    locks.insert(lock);
    trail.append(
        Chain.study(subject.ref().study()),
        Act.of(author, "lock", target)
            .changing(
                List.of(
                    new Changed(target + "/subject", null, ItemValue.of(subject.ref().number())),
                    new Changed(target + "/trail", null, ItemValue.of(act.hash())))));
    sealDue.fire(new SealDue());
    return lock;
  }
}
