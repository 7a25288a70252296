package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecrf.server.access.Acting;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Recorded;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.freeze.Level;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** Freezes and locks any place, in the transaction of a use case that has asked for permission. */
@ApplicationScoped
class LockPlace {
  private final LockDesk desk;
  private final Blockers blockers;
  private final Locking locking;
  private final Locks locks;
  private final Members members;
  private final Trail trail;

  @Inject
  LockPlace(
      LockDesk desk,
      Blockers blockers,
      Locking locking,
      Locks locks,
      Members members,
      Trail trail) {
    this.desk = desk;
    this.blockers = blockers;
    this.locking = locking;
    this.locks = locks;
    this.members = members;
    this.trail = trail;
  }

  /** Of a lock by two people: who has asked, and what the confirming act changes beside. */
  record Asked(String by, List<Changed> beside) {}

  LockLine close(String study, Place place, Degree degree, @Nullable Asked by, Request request) {
    return place.level().isOfSubject()
        ? ofSubject(study, place, degree, request).line()
        : ofMany(study, place, degree, by, request).line();
  }

  private LockRow ofSubject(String study, Place place, Degree degree, Request request) {
    SubjectFile subject = desk.take(study, place);
    Optional<Recorded> before = trail.repeated(subject.chain(), request);
    if (before.isPresent()) {
      return row(study, before.get());
    }
    desk.demandOpen(subject, place, degree);
    desk.demandReported(subject, place);
    if (degree == Degree.LOCKED) {
      Blockers.demandReady(blockers.of(subject, place));
    }
    boolean data = degree == Degree.LOCKED && place.level() == Level.SUBJECT;
    return locking.close(
        subject,
        new Closing(
            study,
            place,
            degree,
            subject.site(),
            subject.id(),
            desk.staysOpen(study, place.level()),
            data ? 1 : 0,
            "",
            subject.acting().author(),
            null),
        request);
  }

  private LockRow row(String study, Recorded act) {
    long id = Long.parseLong(act.target().substring(Locking.TARGET.length()));
    return locks.one(study, id).orElseThrow();
  }

  /** Whoever writes of one of them is waited for; then nobody can until this is over. */
  private LockRow ofMany(
      String study, Place place, Degree degree, @Nullable Asked by, Request request) {
    Acting acting = desk.enter(study, place);
    if (place.level() == Level.STUDY && degree == Degree.LOCKED && by == null) {
      throw Problems.notAllowed(
          "two-people", "A study is locked by two people: ask for it, and another one confirms.");
    }
    Set<Long> held = members.hold(study, place);
    Optional<Recorded> before = trail.repeated(Chain.study(study), request);
    if (before.isPresent()) {
      return row(study, before.get());
    }
    desk.demandOpen(study, place, degree);
    if (degree == Degree.LOCKED) {
      Blockers.demandReady(blockers.of(study, place, held, acting));
    }
    members.holdSites(study, place);
    boolean listed = degree == Degree.LOCKED || place.level() == Level.CUT;
    Members.Digest digest = listed ? members.digest(study, place) : new Members.Digest(0, "");
    return locking.close(
        closing(study, place, degree, digest, acting.author(), by),
        by == null ? List.of() : by.beside(),
        request);
  }

  private Closing closing(
      String study,
      Place place,
      Degree degree,
      Members.Digest digest,
      Author author,
      @Nullable Asked by) {
    return new Closing(
        study,
        place,
        degree,
        place.site(),
        null,
        desk.staysOpen(study, place.level()),
        digest.count(),
        digest.sha256(),
        author,
        by == null ? null : by.by());
  }
}
