package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.server.access.Acting;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.freeze.Level;
import org.ecrf.server.freeze.StudyStandings;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.Subjects;

/** What stands in the way of locking a place, of one subject or of many. */
@ApplicationScoped
class Blockers {
  /** A refusal tells the first ones; the page of conditions tells them all. */
  private static final int SHOWN = 100;

  private final LockDesk desk;
  private final Subjects subjects;
  private final Cuts cuts;
  private final Locks locks;
  private final Members members;
  private final StudyStandings standings;
  private final LockConditions conditions;
  private final WideConditions wideConditions;

  @Inject
  Blockers(
      LockDesk desk,
      Subjects subjects,
      Cuts cuts,
      Locks locks,
      Members members,
      StudyStandings standings,
      LockConditions conditions,
      WideConditions wideConditions) {
    this.desk = desk;
    this.subjects = subjects;
    this.cuts = cuts;
    this.locks = locks;
    this.members = members;
    this.standings = standings;
    this.conditions = conditions;
    this.wideConditions = wideConditions;
  }

  /** What stands in the way of locking something of one subject. */
  List<Blocker> of(SubjectFile subject, Place place) {
    return conditions.of(subject, extent(subject.ref().study(), place));
  }

  /** The same of many. */
  List<Blocker> of(String study, Place place, Set<Long> of, Acting acting) {
    String site = place.level() == Level.SITE ? String.valueOf(place.site()) : "";
    List<Blocker> blockers =
        wideConditions.of(new WideConditions.Wanted(study, site, of, extent(study, place)), acting);
    if (isFrozen(study, place)) {
      return blockers;
    }
    blockers.addFirst(BlockerText.notFrozen());
    return blockers;
  }

  private boolean isFrozen(String study, Place place) {
    return standings.of(study, place.site()) != Degree.OPEN
        || locks.standing(study, place, Degree.FROZEN).isPresent();
  }

  private Extent extent(String study, Place place) {
    List<String> visits =
        place.cut() == null ? null : cuts.one(study, place.cut()).orElseThrow().visits();
    Set<String> open = desk.staysOpen(study, place.level()).stream().collect(Collectors.toSet());
    return new Extent(place, visits, open);
  }

  /** Read for showing what stands in the way; nobody is held. */
  List<Blocker> of(String study, Place place) {
    if (place.level().isOfSubject()) {
      SubjectFile subject = subjects.read(LockDesk.ref(study, place));
      desk.demandThere(subject, place);
      return of(subject, place);
    }
    return of(study, place, members.of(study, place), desk.enter(study, place));
  }

  static void demandReady(List<Blocker> blockers) {
    if (!blockers.isEmpty()) {
      throw new Refused(
          new Refusal.NotAllowed(
              "lock-blocked",
              "It cannot be locked yet.",
              blockers.stream().limit(SHOWN).map(Blocker::sentence).toList()));
    }
  }
}
