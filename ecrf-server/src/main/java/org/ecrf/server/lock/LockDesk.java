package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecrf.model.form.Form;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.visit.Visit;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Acting;
import org.ecrf.server.entry.Casebooks;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.freeze.Degree;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.freeze.Level;
import org.ecrf.server.freeze.StudyStandings;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.Studies;
import org.ecrf.server.study.StudySites;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;

/** Finds a place for who may freeze or lock there, and says what stands in the way. */
@ApplicationScoped
class LockDesk {
  /** A refusal tells the first ones; the page of conditions tells them all. */
  private static final int SHOWN = 100;

  private final Access access;
  private final Subjects subjects;
  private final Studies studies;
  private final StudySites sites;
  private final Casebooks casebooks;
  private final Cuts cuts;
  private final Locks locks;
  private final Members members;
  private final StudyStandings standings;
  private final LockConditions conditions;
  private final WideConditions wideConditions;

  @Inject
  LockDesk(
      Access access,
      Subjects subjects,
      Studies studies,
      StudySites sites,
      Casebooks casebooks,
      Cuts cuts,
      Locks locks,
      Members members,
      StudyStandings standings,
      LockConditions conditions,
      WideConditions wideConditions) {
    this.access = access;
    this.subjects = subjects;
    this.studies = studies;
    this.sites = sites;
    this.casebooks = casebooks;
    this.cuts = cuts;
    this.locks = locks;
    this.members = members;
    this.standings = standings;
    this.conditions = conditions;
    this.wideConditions = wideConditions;
  }

  /**
   * The file of the place's subject, held for writing.
   *
   * @throws Refused where the subject, or the visit or the form of it, does not exist
   */
  SubjectFile take(String study, Place place) {
    SubjectFile subject = subjects.lock(ref(study, place));
    demandThere(subject, place);
    return subject;
  }

  private static SubjectRef ref(String study, Place place) {
    return new SubjectRef(study, String.valueOf(place.subject()));
  }

  private void demandThere(SubjectFile subject, Place place) {
    String visit = place.visit();
    String form = place.form();
    StudyDefinition study = definition(subject);
    if (visit == null) {
      return;
    }
    if (form == null) {
      Visit known =
          study
              .visit(String.valueOf(place.spot().visitId()))
              .orElseThrow(() -> Problems.notFound("visit"));
      if (!casebooks.of(subject).instances().of(known).contains(visit)) {
        throw Problems.notFound("visit");
      }
    } else if (study.form(visit, form).isEmpty()
        || !casebooks.has(subject, new FormAt(visit, form))) {
      throw Problems.notFound("form");
    }
  }

  private StudyDefinition definition(SubjectFile subject) {
    return studies.compiled(subject.ref().study(), subject.studyVersion()).definition();
  }

  /** Whoever may do it in the study at all. */
  void enterSomewhere(String study) {
    access.in(study);
  }

  /** Whoever may do it at all that lies in a place of many subjects. */
  Acting enter(String study, Place place) {
    if (place.level() == Level.SITE) {
      String site = String.valueOf(place.site());
      Acting acting = access.at(study, site);
      if (!sites.hasSite(study, site)) {
        throw Problems.notFound("site");
      }
      return acting;
    }
    Acting acting = access.throughout(study);
    if (place.cut() != null) {
      cuts.one(study, place.cut()).orElseThrow(() -> Problems.notFound("data cut"));
    }
    return acting;
  }

  /** Forms that stay open whatever is frozen or locked of the data: those of the newest version. */
  List<String> staysOpen(String study, Level level) {
    return level.isOfData()
        ? studies.newest(study).definition().forms().values().stream()
            .filter(Form::staysOpen)
            .map(Form::id)
            .sorted()
            .toList()
        : List.of();
  }

  /**
   * @throws Refused where the place, or what it lies in, is closed as far already
   */
  void demandOpen(String study, Place place, Degree wanted) {
    Degree now = standings.of(study, place.site());
    if (locks.standing(study, place, Degree.LOCKED).isPresent()) {
      now = Degree.LOCKED;
    } else if (locks.standing(study, place, Degree.FROZEN).isPresent()) {
      now = now.or(Degree.FROZEN);
    }
    if (now == Degree.LOCKED) {
      String what =
          place.level() == Level.CUT ? "data cut" : place.level().name().toLowerCase(Locale.ROOT);
      throw new Refused(new Refusal.Locked(what));
    }
    refuseFrozen(now, wanted);
  }

  /** The same of what is of one subject, which is not to be entered by mistake either. */
  void demandOpen(SubjectFile subject, Place place, Degree wanted) {
    subject.demandOpen(Doing.REVIEW, place.spot());
    refuseFrozen(subject.standings().at(place.spot()), wanted);
  }

  private static void refuseFrozen(Degree now, Degree wanted) {
    if (now == Degree.FROZEN && wanted == Degree.FROZEN) {
      throw Problems.notAllowed("frozen-already", "It is frozen already.");
    }
  }

  /** What stands in the way of locking something of one subject. */
  List<Blocker> blockers(SubjectFile subject, Place place) {
    return conditions.of(subject, extent(subject.ref().study(), place));
  }

  /** The same of many. */
  List<Blocker> blockers(String study, Place place, Set<Long> of, Acting acting) {
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
    Set<String> open = staysOpen(study, place.level()).stream().collect(Collectors.toSet());
    return new Extent(place, visits, open);
  }

  /** Read for showing what stands in the way; nobody is held. */
  List<Blocker> blockers(String study, Place place) {
    if (place.level().isOfSubject()) {
      SubjectFile subject = subjects.read(ref(study, place));
      demandThere(subject, place);
      return blockers(subject, place);
    }
    return blockers(study, place, members.of(study, place), enter(study, place));
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
