package org.ecrf.server.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecrf.model.study.Cohort;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.value.Text;
import org.ecrf.model.value.Truth;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.facts.Cohorts;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.study.Studies;
import org.ecrf.server.subject.SubjectFile;

/** Gives an enrolled subject its places in the cohorts of the study, one subject at a time. */
@ApplicationScoped
class Places {
  private final Studies studies;
  private final Cohorts cohorts;
  private final Trail trail;

  @Inject
  Places(Studies studies, Cohorts cohorts, Trail trail) {
    this.studies = studies;
    this.cohorts = cohorts;
    this.trail = trail;
  }

  /** Before anything is read that rests on places: others who enrol wait from here on. */
  void hold(SubjectFile subject) {
    StudyDefinition study =
        studies.compiled(subject.ref().study(), subject.studyVersion()).definition();
    cohorts.hold(study.id(), study.cohorts().stream().map(Cohort::id).toList());
  }

  /**
   * @throws Refused where a cohort of the subject is full or not open, or it is not known whether
   *     the subject belongs to one that has a limit
   */
  void take(SubjectFile subject, CasebookNow now) {
    StudyDefinition study = now.study().definition();
    if (study.cohorts().isEmpty()) {
      return;
    }
    Map<String, Integer> taken = cohorts.taken(study.id());
    List<String> joined = new ArrayList<>();
    for (Cohort cohort : study.cohorts()) {
      Truth member = now.evaluation().cohorts().getOrDefault(cohort.id(), Truth.UNKNOWN);
      refuseUnknown(cohort, member);
      if (member == Truth.TRUE) {
        refuseFull(cohort, taken.getOrDefault(cohort.id(), 0));
        refuseClosed(cohort, now);
        joined.add(cohort.id());
      }
    }
    cohorts.give(study.id(), subject.id(), joined, trail.moment());
  }

  private static void refuseUnknown(Cohort cohort, Truth member) {
    boolean limited = cohort.places() >= 0 || cohort.opens() != null;
    if (limited && member == Truth.UNKNOWN) {
      throw refused(
          "cohort-undetermined",
          "It is not known yet whether the subject belongs to the cohort.",
          cohort.title());
    }
  }

  private static void refuseFull(Cohort cohort, int taken) {
    if (cohort.places() >= 0 && taken >= cohort.places()) {
      throw refused(
          "cohort-full",
          "All " + cohort.places() + " places of the cohort are taken.",
          cohort.title());
    }
  }

  private static void refuseClosed(Cohort cohort, CasebookNow now) {
    if (cohort.opens() != null && !now.isReached(cohort.opens())) {
      throw refused("cohort-closed", "The cohort is not open for enrolment yet.", cohort.title());
    }
  }

  private static Refused refused(String code, String sentence, Text title) {
    return Problems.notAllowed(code, sentence, title);
  }
}
