package org.ecrf.server.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/** Finds a place for who may freeze or lock there, and refuses what is closed already. */
@ApplicationScoped
class LockDesk {
  private final Access access;
  private final Subjects subjects;
  private final Studies studies;
  private final StudySites sites;
  private final Casebooks casebooks;
  private final Cuts cuts;
  private final Locks locks;
  private final StudyStandings standings;

  @Inject
  LockDesk(
      Access access,
      Subjects subjects,
      Studies studies,
      StudySites sites,
      Casebooks casebooks,
      Cuts cuts,
      Locks locks,
      StudyStandings standings) {
    this.access = access;
    this.subjects = subjects;
    this.studies = studies;
    this.sites = sites;
    this.casebooks = casebooks;
    this.cuts = cuts;
    this.locks = locks;
    this.standings = standings;
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

  static SubjectRef ref(String study, Place place) {
    return new SubjectRef(study, String.valueOf(place.subject()));
  }

  /**
   * @throws Refused where the visit or the form of the place does not exist
   */
  void demandThere(SubjectFile subject, Place place) {
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

  /**
   * What stays open is closed once it holds a report: an empty form is where the next one is made.
   *
   * @throws Refused where the place is such a form and nothing was entered there
   */
  void demandReported(SubjectFile subject, Place place) {
    if (place.level() != Level.FORM) {
      return;
    }
    FormAt at = new FormAt(String.valueOf(place.visit()), String.valueOf(place.form()));
    if (definition(subject).staysOpen(at.formAt().id()) && !casebooks.of(subject).holds(at)) {
      throw Problems.notAllowed(
          "nothing-reported",
          "Nothing is reported here yet, and what must be reported at any time stays open.");
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

  /**
   * Forms that stay open whatever is frozen or locked around them: those of the newest version.
   * Only a freeze or a lock of such a form itself closes it.
   */
  List<String> staysOpen(String study, Level level) {
    return level != Level.FORM
        ? studies.newest(study).definition().forms().values().stream()
            .filter(Form::staysOpen)
            .map(Form::id)
            .sorted()
            .toList()
        : List.of();
  }

  /**
   * Of a study or a site what stands there tells it; of a data cut, its own lock.
   *
   * @throws Refused where the place, or what it lies in, is closed as far already
   */
  void demandOpen(String study, Place place, Degree wanted) {
    demandUnlocked(study, place.site());
    if (locks.standing(study, place, Degree.LOCKED).isPresent()) {
      throw new Refused(new Refusal.Locked("data cut"));
    }
    boolean frozen = locks.standing(study, place, Degree.FROZEN).isPresent();
    refuseFrozen(frozen ? Degree.FROZEN : standings.of(study, place.site()), wanted);
  }

  /**
   * Nothing changes in a locked study, not even what is locked in it beside; the study's own lock
   * can be asked back.
   *
   * @throws Refused where the study is locked
   */
  void demandStudyOpenBelow(String study, Place place) {
    if (place.level() != Level.STUDY) {
      demandUnlocked(study, null);
    }
  }

  /**
   * @param site null: the study as a whole
   * @throws Refused where the study, or the site, is locked
   */
  void demandUnlocked(String study, @Nullable String site) {
    standings.demandOpen(Doing.REVIEW, study, site);
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
}
